package fr.relais.statistics.table;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.Quarter;

/**
 * The counts of one quarter, taken once. Everything that is ever published about the quarter, and about its year, comes
 * from these: what is learnt later changes nothing, so two publications never differ by one person. It holds true
 * counts and is kept like a case; the facts behind it are needed no longer.
 *
 * @param version of the tables that were counted
 * @param counts one for every series of that version, zeros too
 * @param reporting which organisations reported, opaque
 * @param registered how many organisations could have
 */
public record FrozenQuarter(
        Quarter quarter,
        String version,
        SortedMap<Series, Integer> counts,
        SortedSet<String> reporting,
        int registered) {

    public FrozenQuarter {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        reporting = Collections.unmodifiableSortedSet(new TreeSet<>(reporting));
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is never negative");
        }
        if (registered < reporting.size()) {
            throw new IllegalArgumentException("who reports is registered");
        }
    }

    /** Counts the facts, which are all of this quarter; one that is told twice counts once. */
    public static FrozenQuarter of(Quarter quarter, Collection<Fact> facts, int registered) {
        var tables = TableSet.current();
        var counts = new TreeMap<Series, Integer>();
        tables.series().forEach(series -> counts.put(series, 0));
        var reporting = new TreeSet<String>();
        for (var fact : once(quarter, facts)) {
            reporting.add(fact.organisation());
            for (var table : tables.tables()) {
                table.reading()
                        .of(fact)
                        .forEach(category -> counts.merge(new Series(table.id(), category.code()), 1, Integer::sum));
            }
        }
        return new FrozenQuarter(quarter, tables.version(), counts, reporting, registered);
    }

    public int count(Series series) {
        var count = counts.get(series);
        if (count == null) {
            throw new IllegalArgumentException("a series of these tables");
        }
        return count;
    }

    /** Where it is printed by accident, it says no count. */
    @Override
    public String toString() {
        return "FrozenQuarter[" + quarter.label() + "]";
    }

    private static Collection<Fact> once(Quarter quarter, Collection<Fact> facts) {
        Map<UUID, Fact> byKey = new HashMap<>();
        for (var fact : facts) {
            if (!fact.quarter().equals(quarter)) {
                throw new IllegalArgumentException("facts of one quarter");
            }
            var known = byKey.putIfAbsent(fact.key(), fact);
            if (known != null && !known.equals(fact)) {
                throw new IllegalArgumentException("one fact for each request");
            }
        }
        return byKey.values();
    }
}
