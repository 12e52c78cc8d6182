package fr.relais.statistics.fact;

/** What a figure is about in time: a quarter or a calendar year. In order, a year comes after its quarters. */
public sealed interface Period extends Comparable<Period> permits Quarter, CalendarYear {

    int year();

    /** 1 to 4, and 5 for the whole year. */
    int position();

    /** As files write it: {@code 2026-T1} and {@code 2026}. */
    String label();

    @Override
    default int compareTo(Period other) {
        return year() == other.year()
                ? Integer.compare(position(), other.position())
                : Integer.compare(year(), other.year());
    }
}
