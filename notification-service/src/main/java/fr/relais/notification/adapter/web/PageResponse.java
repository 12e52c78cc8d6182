package fr.relais.notification.adapter.web;

import java.util.List;

import fr.relais.notification.application.InboxPage;

/**
 * Some items of an inbox.
 *
 * @param last the number of the newest item of the whole inbox, 0 when there was never one
 * @param givenUp how many items had to make room before anybody had seen them
 */
record PageResponse(List<ItemResponse> items, String last, long givenUp) {

    static PageResponse of(InboxPage page, NoticeTexts texts) {
        var items =
                page.items().stream().map(item -> ItemResponse.of(item, texts)).toList();
        return new PageResponse(items, Long.toString(page.last()), page.givenUp());
    }
}
