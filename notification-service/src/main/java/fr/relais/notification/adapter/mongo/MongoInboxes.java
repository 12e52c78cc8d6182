package fr.relais.notification.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.notification.application.Inboxes;
import fr.relais.notification.application.NoticePosition;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.InboxEvent;
import fr.relais.notification.domain.inbox.InboxRefusal;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.platform.store.AggregateStore;
import fr.relais.platform.store.SourcePosition;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.lte;

/** One document per inbox; its id is the organisation. */
final class MongoInboxes implements Inboxes {

    /** In one round; the rest is for the next. */
    private static final int AT_MOST = 1_000;

    private final AggregateStore<Inbox, InboxEvent> store;

    MongoInboxes(AggregateStore<Inbox, InboxEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<Inbox> find(OrganisationId owner) {
        return store.find(owner.value()).map(Versioned::value);
    }

    /** Reads every inbox, without an index: there are as many as organisations, and it is done in the background. */
    @Override
    public Flux<OrganisationId> withSeenBy(Instant moment) {
        return store.list(lte("state.items.seen.at", Date.from(moment)), new Document("_id", 1), AT_MOST)
                .map(found -> found.value().owner());
    }

    @Override
    public Mono<Outcome<Inbox, InboxRefusal>> change(
            OrganisationId owner,
            CommandContext context,
            Function<Inbox, Decision<Inbox, InboxEvent, InboxRefusal>> decide) {
        return store.change(owner.value(), context, decide).map(MongoInboxes::unversioned);
    }

    /** An inbox is born empty, by whoever comes first; what is filed is always a change, and so applied once. */
    @Override
    public Mono<Outcome<Inbox, InboxRefusal>> changeOnce(
            OrganisationId owner,
            CommandContext context,
            NoticePosition from,
            Function<Inbox, Decision<Inbox, InboxEvent, InboxRefusal>> decide) {
        var position = new SourcePosition(from.source(), from.version(), from.index());
        var changing = store.changeOnce(owner.value(), context, position, decide);
        return changing.switchIfEmpty(Mono.defer(() -> beBorn(owner, context).then(changing)))
                .map(MongoInboxes::unversioned);
    }

    private Mono<Outcome<Versioned<Inbox>, InboxRefusal>> beBorn(OrganisationId owner, CommandContext context) {
        return store.create(owner.value(), context, () -> Decision.unchanged(Inbox.empty(owner)));
    }

    private static Outcome<Inbox, InboxRefusal> unversioned(Outcome<Versioned<Inbox>, InboxRefusal> outcome) {
        return outcome.map(Versioned::value);
    }
}
