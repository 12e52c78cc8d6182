package fr.relais.capacity.domain.exchange;

import java.time.LocalDate;

import fr.relais.capacity.domain.centre.UnavailableReason;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of one unit.
 *
 * @param unit empty for the only unit of its centre
 * @param free how many of its places are free, all counted
 * @param unavailable how many are then unavailable; said only to be checked
 * @param reason why places that were free no longer are
 */
public record AvailabilityRow(
        int row,
        String centre,
        String unit,
        int free,
        @Nullable Integer unavailable,
        UnavailableReason reason,
        @Nullable LocalDate expectedReturn) {}
