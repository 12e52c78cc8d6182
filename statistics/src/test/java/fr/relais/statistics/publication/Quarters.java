package fr.relais.statistics.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import fr.relais.statistics.fact.Fact;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.FrozenQuarter;
import fr.relais.statistics.table.Series;
import fr.relais.statistics.table.TableSet;

/** Frozen quarters that were not counted from facts. */
final class Quarters {

    static final String[] FORMS = {"SINGLE", "COUPLE", "FAMILY"};

    private Quarters() {}

    /** Nothing but so many households of each form, all else in the first category of its table. */
    static FrozenQuarter ofForms(Quarter quarter, int... forms) {
        var counts = new TreeMap<Series, Integer>();
        TableSet.current().series().forEach(series -> counts.put(series, 0));
        var all = Arrays.stream(forms).sum();
        TableSet.current().tables().stream()
                .filter(table -> table.whole().isPresent() || table.id().equals("requests"))
                .forEach(table -> counts.put(table.series().get(0), all));
        for (var at = 0; at < forms.length; at++) {
            counts.put(new Series("household-type", FORMS[at]), forms[at]);
        }
        return new FrozenQuarter(quarter, TableSet.current().version(), counts, new TreeSet<>(), 59);
    }

    /** A year whose counts are what another is rounded to. */
    static List<FrozenQuarter> asRounded(List<FrozenQuarter> quarters) {
        var rounded = CountedYear.of(quarters).rounded();
        return quarters.stream()
                .map(quarter -> {
                    var counts = new TreeMap<Series, Integer>();
                    quarter.counts()
                            .keySet()
                            .forEach(series -> counts.put(series, rounded.get(new Cell(series, quarter.quarter()))));
                    return with(quarter, counts);
                })
                .toList();
    }

    /** The same quarters, and one request more in one of them. */
    static List<FrozenQuarter> withOneMore(List<FrozenQuarter> quarters, Fact fact) {
        var more = new ArrayList<FrozenQuarter>();
        for (var quarter : quarters) {
            var counts = new TreeMap<>(quarter.counts());
            if (quarter.quarter().equals(fact.quarter())) {
                TableSet.current()
                        .tables()
                        .forEach(table -> table.reading()
                                .of(fact)
                                .forEach(category ->
                                        counts.merge(new Series(table.id(), category.code()), 1, Integer::sum)));
            }
            more.add(with(quarter, counts));
        }
        return more;
    }

    /** The same quarters, with one count of one of them corrected after the fact. */
    static List<FrozenQuarter> corrected(List<FrozenQuarter> frozen, int at, Map<Series, Integer> more) {
        var corrected = new ArrayList<>(frozen);
        var quarter = frozen.get(at);
        var counts = new TreeMap<>(quarter.counts());
        more.forEach((series, count) -> counts.merge(series, count, Integer::sum));
        corrected.set(at, with(quarter, counts));
        return corrected;
    }

    private static FrozenQuarter with(FrozenQuarter quarter, Map<Series, Integer> counts) {
        return new FrozenQuarter(
                quarter.quarter(), quarter.version(), new TreeMap<>(counts), quarter.reporting(), quarter.registered());
    }
}
