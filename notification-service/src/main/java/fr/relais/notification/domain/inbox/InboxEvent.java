package fr.relais.notification.domain.inbox;

/** What happened in an inbox. */
public sealed interface InboxEvent {

    /** The item it happened to; of several the one with the highest number. */
    long number();

    /** A notice was put into the inbox. */
    record NoticeFiled(long number, NoticeKind kind, Urgency urgency) implements InboxEvent {}

    /** Somebody said that the item was seen. */
    record NoticeAcknowledged(long number) implements InboxEvent {}

    /** Somebody said that all items up to this one were seen. */
    record NoticesAcknowledged(long number) implements InboxEvent {}

    /** The inbox was full of items nobody had seen, and this one had to make room unseen. */
    record NoticeGivenUp(long number, NoticeKind kind, Urgency urgency) implements InboxEvent {}

    /** Items that were seen long ago were erased; the number is the highest among them. */
    record NoticesForgotten(long number) implements InboxEvent {}
}
