package fr.relais.capacity.domain.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;

import fr.relais.capacity.domain.centre.UnavailableReason;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of one unit.
 *
 * @param unit empty for the only unit of its centre
 * @param free how many of its places are free, all counted
 * @param unavailable how many are then unavailable; said only to be checked
 * @param capacity how many places it has; said only to be checked
 * @param reason why places that were free no longer are
 * @param freshUntil until when what is free counts, by the centre's clock
 */
public record AvailabilityRow(
        int row,
        String centre,
        String unit,
        int free,
        @Nullable Integer unavailable,
        @Nullable Integer capacity,
        UnavailableReason reason,
        @Nullable LocalDate expectedReturn,
        @Nullable LocalDateTime freshUntil) {}
