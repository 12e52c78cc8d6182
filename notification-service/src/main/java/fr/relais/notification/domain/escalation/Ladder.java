package fr.relais.notification.domain.escalation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import fr.relais.notification.domain.inbox.NoticeKind;

/**
 * The notices by which something climbs until somebody sees to it. When each of them comes is the sender's word, by the
 * policy that was frozen on the request.
 */
public enum Ladder {

    /** A centre has not answered. Each offer has a reference of its own, and is over long before this time. */
    OFFER(NoticeKind.OFFER_RECEIVED, NoticeKind.OFFER_REMINDER, Duration.ofDays(1)),

    /**
     * Nobody takes somebody who needs a place tonight. An hour without a yes comes an hour after the search was taken
     * up, and a few minutes late at most; taken up again, it is the next hour, of which nobody has heard.
     */
    EMERGENCY(NoticeKind.EMERGENCY_UNPLACED, NoticeKind.SEARCH_ESCALATED, Duration.ofMinutes(65));

    private final NoticeKind first;
    private final NoticeKind next;
    private final Duration inHand;

    Ladder(NoticeKind first, NoticeKind next, Duration inHand) {
        this.first = first;
        this.next = next;
        this.inHand = inHand;
    }

    /** On which a kind of notice is; empty where it is on none. */
    static Optional<Ladder> of(NoticeKind kind) {
        return Arrays.stream(values()).filter(one -> one.has(kind)).findFirst();
    }

    boolean has(NoticeKind kind) {
        return kind == first || kind == next;
    }

    /** Whether something begins with it, and nothing that was said before answers it. */
    boolean beginsWith(NoticeKind kind) {
        return kind == first;
    }

    /** For so long whoever has seen it has it in hand, and nobody else is told. */
    Duration inHand() {
        return inHand;
    }
}
