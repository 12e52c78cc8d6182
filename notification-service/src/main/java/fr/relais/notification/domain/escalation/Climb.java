package fr.relais.notification.domain.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.relais.notification.domain.inbox.Acknowledgement;
import fr.relais.notification.domain.inbox.EventId;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.InboxItem;

/**
 * What a notice calls for, by what its inbox has of the same thing: it climbs until somebody says that she has seen any
 * of it, and then nobody else is told.
 *
 * @param seen whether somebody has it in hand
 * @param step who is told, when nobody has
 * @param told by which the step is recognised when it is told again: whoever was told of it is not told once more
 */
public record Climb(boolean seen, Step step, EventId told) {

    /** Two of the same are one step for so long; later it is told as if for the first time. */
    private static final Duration SAME = Duration.ofDays(1);

    /** Of a notice in its inbox; of one that is not there, or not any more, as if it stood alone. */
    public static Climb of(Inbox inbox, EventId event) {
        return inbox.items().stream()
                .filter(item -> item.event().equals(event))
                .findFirst()
                .map(item -> of(inbox, item))
                .orElseGet(() -> alone(event));
    }

    /** Of a notice of which nothing else is known. */
    public static Climb alone(EventId event) {
        return new Climb(false, Step.FIRST, event);
    }

    private static Climb of(Inbox inbox, InboxItem item) {
        return Ladder.of(item.kind())
                .map(ladder -> of(ladder, rungs(inbox, ladder, item), item))
                .orElseGet(() -> new Climb(item.isAcknowledged(), Step.FIRST, item.event()));
    }

    private static List<InboxItem> rungs(Inbox inbox, Ladder ladder, InboxItem item) {
        return inbox.items().stream()
                .filter(other -> ladder.has(other.kind()) && other.reference().equals(item.reference()))
                .toList();
    }

    private static Climb of(Ladder ladder, List<InboxItem> rungs, InboxItem item) {
        var since = item.at().minus(ladder.inHand());
        var seen = rungs.stream()
                .filter(rung -> rung.number() >= item.number() || !ladder.beginsWith(item.kind()))
                .anyMatch(rung -> wasSeenSince(rung, since));
        var unseen = rungs.stream()
                .filter(rung -> rung.number() < item.number() && !rung.isAcknowledged())
                .filter(rung -> rung.at().isAfter(item.at().minus(SAME)))
                .toList();
        var step = unseen.isEmpty() || ladder.beginsWith(item.kind()) ? Step.FIRST : Step.MANAGER;
        return new Climb(seen, step, told(unseen, item));
    }

    private static boolean wasSeenSince(InboxItem rung, Instant since) {
        return Optional.ofNullable(rung.acknowledgement())
                .map(Acknowledgement::at)
                .filter(at -> at.isAfter(since))
                .isPresent();
    }

    private static EventId told(List<InboxItem> unseen, InboxItem item) {
        return unseen.stream()
                .filter(rung -> rung.kind() == item.kind())
                .findFirst()
                .orElse(item)
                .event();
    }
}
