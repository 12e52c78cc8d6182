package fr.relais.notification.adapter.web;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.relais.notification.domain.inbox.InboxItem;
import org.jspecify.annotations.Nullable;

/**
 * One item as its reader sees it.
 *
 * @param item its number, as a text, because numbers in JSON lose precision
 * @param due whether somebody has to see to it now
 * @param acknowledgedAt when it was first acknowledged
 * @param acknowledgedBy whether that was the reader; which colleague it was is not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ItemResponse(
        String item,
        String kind,
        String urgency,
        NoticeText text,
        String reference,
        Instant at,
        boolean due,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy) {

    private static final String YOU = "YOU";
    private static final String COLLEAGUE = "COLLEAGUE";

    /** @param reader as the identity provider knows her */
    static ItemResponse of(InboxItem item, NoticeTexts texts, String reader) {
        var seen = item.acknowledgement();
        return new ItemResponse(
                Long.toString(item.number()),
                item.kind().name(),
                item.urgency().name(),
                texts.of(item.kind()),
                item.reference().value(),
                item.at(),
                item.isDue(),
                seen == null ? null : seen.at(),
                seen == null ? null : seen.by().equals(reader) ? YOU : COLLEAGUE);
    }
}
