package fr.relais.capacity.domain.national;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

import fr.relais.capacity.domain.centre.BedStatus;
import org.jspecify.annotations.Nullable;

/**
 * A bed as its centre announced it. What time has done since is judged here: nothing is announced when a vacancy goes
 * stale before anybody has written that down.
 *
 * @param freshUntil of a vacancy, or of one that a hold would give back: from this moment on it is stale
 * @param expiresAt of a held bed: when the hold lapses; absent when it is not known
 * @param since of a stale bed: since when; absent when it is not known
 * @param givenUp whether it is unavailable only because nobody has spoken of it for so long
 */
public record AnnouncedBed(
        BedStatus status,
        @Nullable Instant freshUntil,
        @Nullable Instant expiresAt,
        @Nullable Instant since,
        boolean givenUp) {

    /** A bed that was not given up. */
    public AnnouncedBed(
            BedStatus status, @Nullable Instant freshUntil, @Nullable Instant expiresAt, @Nullable Instant since) {
        this(status, freshUntil, expiresAt, since, false);
    }

    /** What its centre should say something about, at a moment. */
    WordOfCentre wordAt(Instant moment, FreshnessTimes times) {
        var now = statusAt(moment, times);
        if (now == BedStatus.STALE) {
            return WordOfCentre.STALE;
        }
        return givenUp || (now == BedStatus.UNAVAILABLE && status != BedStatus.UNAVAILABLE)
                ? WordOfCentre.SILENT
                : WordOfCentre.FRESH;
    }

    /** The state of the bed at a moment: the same as the centre itself would find. */
    BedStatus statusAt(Instant moment, FreshnessTimes times) {
        if (status == BedStatus.HELD && reached(expiresAt, moment)) {
            return fresh(moment) ? BedStatus.VACANT : staleSince(lastOf(expiresAt, freshUntil), moment, times);
        }
        if (status == BedStatus.VACANT && !fresh(moment)) {
            return staleSince(freshUntil, moment, times);
        }
        return status == BedStatus.STALE ? staleSince(since, moment, times) : status;
    }

    private static BedStatus staleSince(@Nullable Instant stale, Instant moment, FreshnessTimes times) {
        return silent(stale, moment, times.silence()) ? BedStatus.UNAVAILABLE : BedStatus.STALE;
    }

    /** A bed that comes back fresh goes stale later; one that comes back stale is so from then on. */
    private static @Nullable Instant lastOf(@Nullable Instant expiry, @Nullable Instant fresh) {
        return expiry == null || (fresh != null && fresh.isAfter(expiry)) ? fresh : expiry;
    }

    /** Whether a bed that is vacant at this moment is about to go stale. */
    boolean expiringAt(Instant moment, FreshnessTimes times) {
        return freshUntil != null && !moment.isBefore(freshUntil.minus(times.expiring()));
    }

    /** The next moment after this one at which the bed may count otherwise. */
    Optional<Instant> nextAfter(Instant moment, FreshnessTimes times) {
        return Stream.of(
                        plus(freshUntil, times.expiring().negated()),
                        plus(freshUntil, Duration.ZERO),
                        plus(freshUntil, times.silence()),
                        plus(expiresAt, Duration.ZERO),
                        plus(expiresAt, times.silence()),
                        plus(since, times.silence()))
                .flatMap(Optional::stream)
                .filter(moment::isBefore)
                .min(Instant::compareTo);
    }

    private boolean fresh(Instant moment) {
        return freshUntil != null && moment.isBefore(freshUntil);
    }

    private static boolean silent(@Nullable Instant stale, Instant moment, Duration silence) {
        return stale != null && !moment.isBefore(stale.plus(silence));
    }

    private static boolean reached(@Nullable Instant end, Instant moment) {
        return end != null && !moment.isBefore(end);
    }

    private static Optional<Instant> plus(@Nullable Instant moment, Duration time) {
        return Optional.ofNullable(moment).map(known -> known.plus(time));
    }
}
