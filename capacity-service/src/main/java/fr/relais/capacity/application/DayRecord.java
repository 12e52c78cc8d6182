package fr.relais.capacity.application;

import java.time.Instant;
import java.time.LocalDate;

import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.national.Figures;

/**
 * One département on one day.
 *
 * @param day in Paris
 * @param at the last moment of that day at which somebody looked
 * @param figures as they were then
 */
public record DayRecord(LocalDate day, DepartementCode departement, Instant at, Figures figures) {}
