package fr.relais.notification.adapter.web;

import java.util.List;

import fr.relais.notification.application.InboxPage;
import fr.relais.notification.application.duty.KeepRota.Seen;

/**
 * Some items of an inbox.
 *
 * @param last the number of the newest item of the whole inbox, 0 when there was never one
 * @param givenUp how many items had to make room before anybody had seen them
 * @param duty who is on duty this week, as the reader is told: {@code YOU}, {@code COLLEAGUE} or {@code NOBODY}
 */
record PageResponse(List<ItemResponse> items, String last, long givenUp, String duty) {

    static PageResponse of(InboxPage page, NoticeTexts texts, String reader, Seen week) {
        var items = page.items().stream()
                .map(item -> ItemResponse.of(item, texts, reader))
                .toList();
        return new PageResponse(items, Long.toString(page.last()), page.givenUp(), duty(week));
    }

    private static String duty(Seen week) {
        if (week.own()) {
            return "YOU";
        }
        return week.taken() ? "COLLEAGUE" : "NOBODY";
    }
}
