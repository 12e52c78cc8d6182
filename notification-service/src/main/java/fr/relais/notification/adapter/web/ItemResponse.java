package fr.relais.notification.adapter.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.notification.domain.inbox.InboxItem;
import org.jspecify.annotations.Nullable;

/**
 * One item as its reader sees it.
 *
 * @param item its number, as a text, because numbers in JSON lose precision
 * @param acknowledgedAt when it was first acknowledged; by whom is not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemResponse(
        String item,
        String kind,
        String urgency,
        NoticeText text,
        String reference,
        Instant at,
        @Nullable Instant acknowledgedAt) {

    static ItemResponse of(InboxItem item, NoticeTexts texts) {
        var seen = item.acknowledgement();
        return new ItemResponse(
                Long.toString(item.number()),
                item.kind().name(),
                item.urgency().name(),
                texts.of(item.kind()),
                item.reference().value(),
                item.at(),
                seen == null ? null : seen.at());
    }
}
