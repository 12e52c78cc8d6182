package fr.relais.placement.domain.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

import fr.relais.placement.domain.clock.BusinessCalendar;

/** Three months of a calendar year, numbered from 1; days are those of the coordination. */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("a year has four quarters");
        }
    }

    /** The one that it is then. */
    public static Quarter at(Instant instant) {
        var day = dayOf(instant);
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / MONTHS);
    }

    /**
     * The first of the quarters that are still told of: those that are not over, or have not been for so long.
     *
     * @param after how long after its end a quarter is told of
     */
    public static Quarter firstToldOf(Instant now, Period after) {
        var first = at(now);
        while (first.previous().end().plus(after).isAfter(dayOf(now))) {
            first = first.previous();
        }
        return first;
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(BusinessCalendar.NATIONAL.zone()).toLocalDate();
    }

    /** When it begins. */
    public Instant begins() {
        return firstDay().atStartOfDay(BusinessCalendar.NATIONAL.zone()).toInstant();
    }

    private LocalDate firstDay() {
        return LocalDate.of(year, MONTHS * number - 2, 1);
    }

    /** The first day after it. */
    private LocalDate end() {
        return firstDay().plusMonths(MONTHS);
    }

    private Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** As the statistics write it: {@code 2026-T1}. */
    public String label() {
        return year + "-T" + number;
    }
}
