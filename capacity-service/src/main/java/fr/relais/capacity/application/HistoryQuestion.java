package fr.relais.capacity.application;

import java.time.LocalDate;

/**
 * Which days of the past, and what makes a row of each.
 *
 * @param from the first day
 * @param to the last day
 */
public record HistoryQuestion(LocalDate from, LocalDate to, By by) {

    /** What makes a row. */
    public enum By {
        REGION,
        DEPARTEMENT
    }
}
