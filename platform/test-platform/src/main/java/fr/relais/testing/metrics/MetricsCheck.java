package fr.relais.testing.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.platform.meters.ExportedMeter;
import fr.relais.platform.meters.ExportedMeters;
import fr.relais.platform.meters.LabelValues;

/** Compares what a running service exports with {@code docs/metrics.md}, and with its own list. */
public final class MetricsCheck {

    private static final Path PAGE = Path.of("..", "docs", "metrics.md");

    /** Ids, and references of people and centres as they are told to callers. */
    private static final Pattern SOMEBODY = Pattern.compile(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<!\\w)[a-z2-7]{26}(?!\\w)|(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{40,}+\"");

    private final List<PageRow> rows;
    private final Map<String, ExportedMeter> listed;

    private MetricsCheck(List<PageRow> rows, Map<String, ExportedMeter> listed) {
        this.rows = rows;
        this.listed = listed;
    }

    /**
     * What is said of a service.
     *
     * @param listed what the service itself lets out
     */
    public static MetricsCheck of(String service, Collection<ExportedMeters> listed) {
        return of(page(), service, listed);
    }

    static MetricsCheck of(List<String> page, String service, Collection<ExportedMeters> listed) {
        var rows = page.stream()
                .flatMap(line -> PageRow.of(line).stream())
                .filter(row -> row.services().contains(service))
                .toList();
        var meters = listed.stream()
                .flatMap(list -> list.all().stream())
                .collect(Collectors.toMap(ExportedMeter::name, meter -> meter, (one, other) -> one, TreeMap::new));
        return new MetricsCheck(rows, meters);
    }

    /**
     * What is wrong with what was scraped; nothing when all is as it is said to be.
     *
     * @param canaries what was sent to the service and must not come out
     */
    public List<String> faults(String scraped, Collection<String> canaries) {
        var series = Series.of(scraped);
        return Stream.of(lists(), series(series), missing(series), leaks(scraped, canaries))
                .flatMap(faults -> faults)
                .distinct()
                .toList();
    }

    private static List<String> page() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The list of the service and the page say the same. */
    private Stream<String> lists() {
        var ofCode = listed.values().stream().flatMap(meter -> {
            var found = rows.stream().filter(row -> row.isOf(meter.name())).toList();
            if (found.size() != 1) {
                return Stream.of(meter.name() + " is on the page " + found.size() + " times");
            }
            var said = new TreeMap<>(found.get(0).labels());
            said.remove("le");
            said.replaceAll((label, values) -> PageRow.inOrder(values));
            var meant = new TreeMap<String, String>();
            meter.labels().forEach((label, values) -> meant.put(label, PageRow.inOrder(values.said())));
            return said.equals(meant) ? Stream.empty() : Stream.of(meter.name() + " has the labels " + meant);
        });
        var ofPage = rows.stream()
                .filter(row -> listed.keySet().stream().noneMatch(row::isOf))
                .map(row -> row.name() + " is let out by nobody");
        return Stream.concat(ofCode, ofPage);
    }

    /** Every series is on the page, with these labels and one of these values each. */
    private Stream<String> series(List<Series> all) {
        return all.stream()
                .flatMap(series -> rows.stream()
                        .filter(row -> row.has(series))
                        .findFirst()
                        .map(row -> labels(row, series))
                        .orElseGet(() -> Stream.of(series.name() + " is not on the page")));
    }

    private Stream<String> labels(PageRow row, Series series) {
        var known = row.labelsOf(series);
        if (!known.equals(series.labels().keySet())) {
            return Stream.of(
                    series.name() + " has the labels " + series.labels().keySet());
        }
        return series.labels().entrySet().stream()
                .filter(label -> !isAllowed(row, label.getKey(), label.getValue()))
                .map(label -> series.name() + " has " + label);
    }

    private boolean isAllowed(PageRow row, String label, String value) {
        return row.closedList(label)
                .map(values -> values.contains(value))
                .orElseGet(() -> values(row, label)
                        .anyMatch(values -> values.allows().test(value) || (value.equals("other") && !row.isOurs())));
    }

    private Stream<LabelValues> values(PageRow row, String label) {
        return listed.values().stream()
                .filter(meter -> row.isOf(meter.name()))
                .flatMap(meter -> Stream.ofNullable(meter.labels().get(label)));
    }

    /** What is on the page is exported, and of ours every value. */
    private Stream<String> missing(List<Series> all) {
        return rows.stream().flatMap(row -> {
            var own = all.stream().filter(row::has).toList();
            return own.isEmpty() ? Stream.of(row.name() + " is exported by nobody") : missing(row, own);
        });
    }

    private static Stream<String> missing(PageRow row, List<Series> own) {
        return row.isOurs()
                ? row.labels().keySet().stream()
                        .flatMap(label -> row.closedList(label).stream()
                                .flatMap(Set::stream)
                                .filter(value -> !seen(own, label).contains(value))
                                .map(value -> row.name() + " has never " + label + "=" + value))
                : Stream.empty();
    }

    private static Set<String> seen(List<Series> own, String label) {
        return own.stream()
                .flatMap(series -> Stream.ofNullable(series.labels().get(label)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> leaks(String scraped, Collection<String> canaries) {
        return scraped.lines()
                .filter(line ->
                        SOMEBODY.matcher(line).find() || canaries.stream().anyMatch(canary -> line.contains(canary)))
                .map(line -> "somebody is in " + line);
    }
}
