package fr.relais.placement.domain.availability;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What decides between units that are equal in all else: when the centre was last asked, and what a draw needs of the
 * unit's name. Kept beside the columns, as nothing the centre has announced need be read for it then.
 *
 * @param lastSolicited the earlier, the smaller; the smallest when the centre never was
 * @param name the letters of the name as digits of base 31
 * @param weight 31 to the power of their number: what stands before the name counts so much
 */
public record Lot(long lastSolicited, long name, long weight) {

    static final int LONGS = 3;

    private static final int BASE = 31;

    public static Lot of(UnitAvailability unit) {
        return of(unit.unit().value(), unit.lastSolicitedAt());
    }

    static Lot of(String name, @Nullable Instant lastSolicitedAt) {
        var digits = 0L;
        var weight = 1L;
        for (var at = 0; at < name.length(); at++) {
            digits = digits * BASE + name.charAt(at);
            weight *= BASE;
        }
        return new Lot(lastSolicitedAt == null ? Long.MIN_VALUE : lastSolicitedAt.toEpochMilli(), digits, weight);
    }

    /** The number that is written by a first digit and the name after it. */
    public long after(long first) {
        return first * weight + name;
    }

    static Lot read(long[] lots, int row) {
        var at = row * LONGS;
        return new Lot(lots[at], lots[at + 1], lots[at + 2]);
    }

    void write(long[] lots, int row) {
        var at = row * LONGS;
        lots[at] = lastSolicited;
        lots[at + 1] = name;
        lots[at + 2] = weight;
    }
}
