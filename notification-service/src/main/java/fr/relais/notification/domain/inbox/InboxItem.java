package fr.relais.notification.domain.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One notice in an inbox.
 *
 * @param number its place in the order of filing, counted from 1 in each inbox and never used again
 * @param event what brought it
 * @param reference the recipient's own reference of what it is about
 * @param at when it happened, UTC, milliseconds
 * @param acknowledgement who has seen it first, and when; absent while nobody has
 */
public record InboxItem(
        long number,
        EventId event,
        NoticeKind kind,
        Urgency urgency,
        Reference reference,
        Instant at,
        @Nullable Acknowledgement acknowledgement) {

    public InboxItem {
        if (number < 1) {
            throw new IllegalArgumentException("items are counted from 1");
        }
    }

    static InboxItem filed(long number, FileNotice notice) {
        return new InboxItem(
                number, notice.event(), notice.kind(), notice.urgency(), notice.reference(), notice.at(), null);
    }

    InboxItem acknowledged(Acknowledgement by) {
        return new InboxItem(number, event, kind, urgency, reference, at, by);
    }

    public boolean isAcknowledged() {
        return acknowledgement != null;
    }

    /** Whether somebody has to see to it now: it is urgent, and nobody has it in hand. */
    public boolean isDue() {
        return urgency == Urgency.URGENT && !isAcknowledged();
    }

    /** Whether somebody had seen it by then. */
    boolean wasSeenBy(Instant moment) {
        return acknowledgement != null && !acknowledgement.at().isAfter(moment);
    }
}
