package fr.relais.statistics.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.statistics.table.TableSet;

/**
 * Makes what may be read out of frozen quarters, and reads it as an attacker would before anybody else does. What comes
 * out depends on the counts alone: not on when, in which order, or how often it is made.
 */
public final class Publisher {

    private final Protection protection;

    public Publisher() {
        this(Protection::roundedAndHidden);
    }

    Publisher(Protection protection) {
        this.protection = protection;
    }

    /**
     * Publishes all quarters so far.
     *
     * @param frozen every quarter since the first one, in order and without a gap
     * @param earlier everything that was ever published; what it says is not said otherwise
     */
    public Publishing publish(List<FrozenQuarter> frozen, List<Release> earlier) {
        requireInOrder(frozen);
        var release = new Release(publication(frozen, Audience.PUBLIC), publication(frozen, Audience.RAPPORTEUR));
        var leaks = new ArrayList<Leak>();
        leaks.addAll(Auditor.audit(heldByPublic(release, earlier)));
        leaks.addAll(Auditor.audit(heldByRapporteur(release, earlier)));
        return leaks.isEmpty() ? new Publishing.Published(release) : new Publishing.Refused(leaks);
    }

    private static List<Publication> heldByPublic(Release release, List<Release> earlier) {
        return Stream.concat(earlier.stream(), Stream.of(release))
                .map(Release::forPublic)
                .toList();
    }

    private static List<Publication> heldByRapporteur(Release release, List<Release> earlier) {
        return Stream.concat(earlier.stream(), Stream.of(release))
                .flatMap(one -> Stream.of(one.forRapporteur(), one.forPublic()))
                .toList();
    }

    Publication publication(List<FrozenQuarter> frozen, Audience audience) {
        var figures = new TreeMap<Cell, Figure>();
        var hidden = new TreeMap<Cell, Reason>();
        var denominators = new ArrayList<Denominator>();
        for (var quarters : years(frozen)) {
            var year = protection.of(quarters, audience);
            figures.putAll(year.figures());
            hidden.putAll(year.hidden());
            denominators.addAll(denominators(CountedYear.of(quarters)));
        }
        var last = frozen.get(frozen.size() - 1);
        return new Publication(audience, last.version(), last.quarter(), figures, hidden, denominators);
    }

    private static List<List<FrozenQuarter>> years(List<FrozenQuarter> frozen) {
        var byYear = frozen.stream()
                .collect(Collectors.groupingBy(one -> one.quarter().year(), TreeMap::new, Collectors.toList()));
        return List.copyOf(byYear.values());
    }

    /** Over a year, whoever reported in one of its quarters has reported. */
    private static List<Denominator> denominators(CountedYear year) {
        var denominators = new ArrayList<Denominator>();
        var reporting = new TreeSet<String>();
        var registered = 0;
        for (var quarter : year.quarters()) {
            denominators.add(
                    new Denominator(quarter.quarter(), quarter.reporting().size(), quarter.registered()));
            reporting.addAll(quarter.reporting());
            registered = Math.max(registered, quarter.registered());
        }
        if (year.isWhole()) {
            denominators.add(new Denominator(year.year(), reporting.size(), Math.max(registered, reporting.size())));
        }
        return denominators;
    }

    private static void requireInOrder(List<FrozenQuarter> frozen) {
        if (frozen.isEmpty()) {
            throw new IllegalArgumentException("at least one quarter");
        }
        for (var at = 0; at < frozen.size(); at++) {
            if (!frozen.get(at).version().equals(TableSet.current().version())) {
                throw new IllegalArgumentException("quarters that were counted for these tables");
            }
            if (at > 0
                    && !frozen.get(at)
                            .quarter()
                            .equals(frozen.get(at - 1).quarter().next())) {
                throw new IllegalArgumentException("quarters in order and without a gap");
            }
        }
    }
}
