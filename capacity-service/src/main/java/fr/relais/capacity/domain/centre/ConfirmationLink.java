package fr.relais.capacity.domain.centre;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whoever has this link may say three things of one centre, without signing in: nothing has changed, a place more, no
 * place left.
 *
 * @param validUntil from this moment on it is as if it had never been
 * @param emptied when somebody said by it that there is no place left; absent when nobody has
 * @param refilled whether that was taken back: it is said once by one link
 */
public record ConfirmationLink(
        LinkHash hash, Instant validUntil, @Nullable Instant emptied, boolean refilled) {

    static ConfirmationLink given(LinkHash hash, Instant validUntil) {
        return new ConfirmationLink(hash, validUntil, null, false);
    }

    boolean opensAt(LinkHash other, Instant moment) {
        return hash.equals(other) && moment.isBefore(validUntil);
    }

    /** Whether it stands, by this link, that there is no place left. */
    boolean saysNone() {
        return emptied != null && !refilled;
    }

    ConfirmationLink emptying(Instant at) {
        return new ConfirmationLink(hash, validUntil, at, false);
    }

    ConfirmationLink refilling() {
        return new ConfirmationLink(hash, validUntil, emptied, true);
    }

    /** Whether a bed is out because of what was said by this link, and of nothing else since. */
    boolean hasEmptied(Bed bed) {
        return bed instanceof Bed.Unavailable out
                && out.since().equals(emptied)
                && out.reason() == UnavailableReason.OTHER_TEMPORARY;
    }
}
