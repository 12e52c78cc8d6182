package fr.relais.capacity.domain.centre;

import java.time.LocalDate;

/**
 * Who pays, and for how long it is promised.
 *
 * @param until the last day that is paid for
 */
public record Funding(FunderCode funder, LocalDate until) {}
