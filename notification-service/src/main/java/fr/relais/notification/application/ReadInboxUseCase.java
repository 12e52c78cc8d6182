package fr.relais.notification.application;

import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.OrganisationId;
import reactor.core.publisher.Mono;

/** Reads the items of an inbox, oldest first, a page at a time. */
public final class ReadInboxUseCase {

    private final Inboxes inboxes;

    public ReadInboxUseCase(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    /** The page that was asked for; of an organisation that was never told anything, an empty one. */
    public Mono<InboxPage> handle(OrganisationId owner, InboxQuery query) {
        return inboxes.find(owner).defaultIfEmpty(Inbox.empty(owner)).map(inbox -> page(inbox, query));
    }

    private static InboxPage page(Inbox inbox, InboxQuery query) {
        var items = inbox.after(query.after()).stream()
                .filter(query::wants)
                .limit(query.limit())
                .toList();
        return new InboxPage(items, inbox.last(), inbox.givenUp());
    }
}
