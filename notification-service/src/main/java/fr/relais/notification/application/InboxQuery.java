package fr.relais.notification.application;

import java.util.function.Predicate;

import fr.relais.notification.domain.inbox.InboxItem;

/**
 * Which items are wanted.
 *
 * @param after only items filed after the one with this number
 * @param limit at most so many
 */
public record InboxQuery(long after, Which which, int limit) {

    /** Which of them. */
    public enum Which {
        ALL(item -> true),
        /** Those that nobody has seen. */
        UNSEEN(item -> !item.isAcknowledged()),
        /** Those that somebody has to see to now. */
        DUE(InboxItem::isDue),
        /** Those that somebody has seen. */
        SEEN(InboxItem::isAcknowledged);

        private final Predicate<InboxItem> wants;

        Which(Predicate<InboxItem> wants) {
            this.wants = wants;
        }
    }

    boolean wants(InboxItem item) {
        return which.wants.test(item);
    }
}
