package fr.relais.notification.application;

import java.util.List;

import fr.relais.notification.domain.inbox.InboxItem;

/**
 * Some items of an inbox, oldest first.
 *
 * @param last the number of the newest item of the whole inbox
 * @param givenUp how many items had to make room before anybody had seen them
 */
public record InboxPage(List<InboxItem> items, long last, long givenUp) {
    public InboxPage {
        items = List.copyOf(items);
    }
}
