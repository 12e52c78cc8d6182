package fr.relais.notification.domain.inbox;

import java.time.Instant;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Inboxes and notices for tests. */
public final class Inboxes {

    public static final OrganisationId OWNER = new OrganisationId("centre-org-07");
    public static final Reference REFERENCE = new Reference("orugs4zanfzsa3tporqwk3djmu");
    public static final Instant NOW = Instant.parse("2026-11-20T21:40:00Z");

    private Inboxes() {}

    /** The event with this number; the same number is the same event. */
    public static EventId event(int number) {
        return new EventId(new UUID(1, number));
    }

    public static FileNotice notice(int event) {
        return notice(event, Urgency.NORMAL);
    }

    public static FileNotice notice(int event, Urgency urgency) {
        return new FileNotice(event(event), NoticeKind.OFFER_RECEIVED, urgency, REFERENCE, NOW);
    }

    public static AcknowledgeItem acknowledging(long number) {
        return new AcknowledgeItem(number, "somebody", NOW);
    }

    public static AcknowledgeItems acknowledgingUpTo(long number) {
        return new AcknowledgeItems(number, "somebody", NOW);
    }

    /** An inbox of so many items, the first brought by event 1, of which some are urgent and some acknowledged. */
    public static Inbox inbox(int size, IntPredicate urgent, IntPredicate acknowledged) {
        var items = IntStream.rangeClosed(1, size)
                .mapToObj(number -> item(number, urgent.test(number), acknowledged.test(number)))
                .toList();
        return new Inbox(OWNER, size, 0, 0, items);
    }

    /** An inbox of so many normal items that nobody has seen. */
    public static Inbox inbox(int size) {
        return inbox(size, number -> false, number -> false);
    }

    private static InboxItem item(int number, boolean urgent, boolean acknowledged) {
        var filed = InboxItem.filed(number, notice(number, urgent ? Urgency.URGENT : Urgency.NORMAL));
        return acknowledged ? filed.acknowledged(new Acknowledgement(NOW, "somebody")) : filed;
    }
}
