package fr.relais.capacity.domain.centre;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many people a centre has admitted, year by year: a fact of its own, because stays are forgotten and admissions
 * are not.
 *
 * @param year the calendar year that the count stands in, by the clock of the place
 * @param admitted people who have arrived, by year
 * @param agreed how many beyond its quota the centre has agreed to, by year
 */
public record Admissions(int year, Map<Integer, Integer> admitted, Map<Integer, Integer> agreed) {

    public Admissions {
        admitted = Map.copyOf(admitted);
        agreed = Map.copyOf(agreed);
    }

    static Admissions none(int year) {
        return new Admissions(year, Map.of(), Map.of());
    }

    public int admittedIn(int calendarYear) {
        return admitted.getOrDefault(calendarYear, 0);
    }

    public int agreedFor(int calendarYear) {
        return agreed.getOrDefault(calendarYear, 0);
    }

    Admissions admitting(int people, int calendarYear) {
        var next = new TreeMap<>(admitted);
        next.merge(calendarYear, people, Integer::sum);
        return new Admissions(year, next, agreed);
    }

    Admissions agreeing(int more, int calendarYear) {
        var next = new TreeMap<>(agreed);
        next.put(calendarYear, more);
        return new Admissions(year, admitted, next);
    }

    Admissions in(int calendarYear) {
        return new Admissions(calendarYear, admitted, agreed);
    }
}
