package fr.relais.notification.application;

import fr.relais.notification.domain.inbox.InboxItem;

/** What somebody who follows an inbox gets to see. */
public sealed interface Sighting {

    /** The number up to which the follower has now seen everything there is. */
    long upTo();

    /** One more item. */
    record Item(InboxItem item) implements Sighting {
        @Override
        public long upTo() {
            return item.number();
        }
    }

    /** Items that the follower has not seen have made room: the whole inbox must be read again. */
    record Resync(long upTo) implements Sighting {}
}
