package fr.relais.notification.application;

import java.time.Instant;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.InboxEvent;
import fr.relais.notification.domain.inbox.InboxRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The inboxes, one for each organisation that was ever told something. */
public interface Inboxes {

    /** The inbox of an organisation, or empty when it was never told anything. */
    Mono<Inbox> find(OrganisationId owner);

    /** Whose inbox has an item that was seen at that moment or before. */
    Flux<OrganisationId> withSeenBy(Instant moment);

    /** Changes an inbox in one atomic write; empty when there is none. Completes when durable. */
    Mono<Outcome<Inbox, InboxRefusal>> change(
            OrganisationId owner,
            CommandContext context,
            Function<Inbox, Decision<Inbox, InboxEvent, InboxRefusal>> decide);

    /**
     * Applies what comes from elsewhere, once: what is not newer than the last applied of the same source changes
     * nothing. The inbox comes into being when there is none, however many ask for it at the same time.
     */
    Mono<Outcome<Inbox, InboxRefusal>> changeOnce(
            OrganisationId owner,
            CommandContext context,
            NoticePosition from,
            Function<Inbox, Decision<Inbox, InboxEvent, InboxRefusal>> decide);
}
