package fr.relais.testing.metrics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One meter of {@code docs/metrics.md}.
 *
 * @param labels what is said of the values of each label
 */
record PageRow(String name, String kind, Map<String, String> labels, Set<String> services) {

    private static final String NONE = "—";
    private static final int COLUMNS = 7;
    private static final Pattern VALUE = Pattern.compile("`([^`]+)`");
    private static final Pattern LABEL = Pattern.compile("`(\\w+)`: (.+)");

    private static final Pattern UNITS = Pattern.compile("(_(seconds|bytes|threads|files))?(_total)?");

    /** Only of a line that is a row of a table. */
    static Optional<PageRow> of(String line) {
        if (!line.startsWith("| `")) {
            return Optional.empty();
        }
        var cells = Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::strip)
                .toList();
        if (cells.size() != COLUMNS + 1) {
            throw new IllegalArgumentException("no row of the page of metrics: " + line);
        }
        return Optional.of(new PageRow(
                cells.get(0).replace("`", ""),
                cells.get(1),
                labels(cells.get(3)),
                Set.of(cells.get(4).split(", "))));
    }

    private static Map<String, String> labels(String cell) {
        var labels = new TreeMap<String, String>();
        if (!cell.equals(NONE)) {
            for (var label : cell.split("; ")) {
                var parsed = LABEL.matcher(label);
                if (!parsed.matches()) {
                    throw new IllegalArgumentException("no label of the page of metrics: " + label);
                }
                labels.put(parsed.group(1), parsed.group(2));
            }
        }
        return labels;
    }

    /** Whether this is a series of it. */
    boolean has(Series series) {
        return series.name().equals(name)
                || (kind.equals("timer")
                        && series.name().startsWith(name)
                        && Set.of("_count", "_sum", "_max", "_bucket")
                                .contains(series.name().substring(name.length())));
    }

    /** The labels that a series of it has: those of buckets are on buckets only. */
    Set<String> labelsOf(Series series) {
        return labels.keySet().stream()
                .filter(label -> !label.equals("le") || series.name().endsWith("_bucket"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All values of a label; nothing when the page says only what they are one of. */
    Optional<Set<String>> closedList(String label) {
        var said = labels.getOrDefault(label, "");
        return said.startsWith("`") ? Optional.of(values(said)) : Optional.empty();
    }

    /** What is said of values, whatever the order in which a person would read them. */
    static String inOrder(String said) {
        return said.startsWith("`") ? values(said).toString() : said;
    }

    private static Set<String> values(String said) {
        var values = new TreeSet<String>();
        var value = VALUE.matcher(said);
        while (value.find()) {
            values.add(value.group(1));
        }
        return values;
    }

    /** Whether this is the name under which Prometheus keeps a meter that is called so in code. */
    boolean isOf(String meter) {
        var begin = meter.replace('.', '_');
        return name.startsWith(begin)
                && UNITS.matcher(name.substring(begin.length())).matches();
    }

    /** Whether it is one of ours, and so there from the beginning with all its values. */
    boolean isOurs() {
        return name.startsWith("relais_");
    }
}
