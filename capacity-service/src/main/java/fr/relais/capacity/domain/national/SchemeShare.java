package fr.relais.capacity.domain.national;

import java.time.Instant;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a scheme still gives to a unit, as announced. Its dates pass without a word from the centre.
 *
 * @param left how many more beds it lets be taken while it runs
 * @param from its first moment; absent when that is not known
 * @param until the first moment at which it is over; absent when it has no end
 */
public record SchemeShare(
        int left, @Nullable Instant from, @Nullable Instant until) {

    int leftAt(Instant moment) {
        var begun = from == null || !moment.isBefore(from);
        var over = until != null && !moment.isBefore(until);
        return begun && !over ? Math.max(0, left) : 0;
    }

    /** When it begins and ends, as far as that is known. */
    Stream<Instant> turns() {
        return Stream.of(Stream.ofNullable(from), Stream.ofNullable(until)).flatMap(turn -> turn);
    }
}
