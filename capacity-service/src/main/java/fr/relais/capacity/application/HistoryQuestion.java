package fr.relais.capacity.application;

import java.time.LocalDate;

/**
 * Which days of the past.
 *
 * @param from the first day
 * @param to the last day
 * @param by what makes a row of each day
 */
public record HistoryQuestion(LocalDate from, LocalDate to, Territory.Level by) {}
