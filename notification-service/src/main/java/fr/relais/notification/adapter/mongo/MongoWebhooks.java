package fr.relais.notification.adapter.mongo;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.notification.application.webhook.Webhooks;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.webhook.Webhook;
import fr.relais.notification.domain.webhook.WebhookEvent;
import fr.relais.notification.domain.webhook.WebhookRefusal;
import fr.relais.platform.store.AggregateStore;
import reactor.core.publisher.Mono;

/** One document per webhook, found by its id only. */
final class MongoWebhooks implements Webhooks {

    private final AggregateStore<Webhook, WebhookEvent> store;

    MongoWebhooks(AggregateStore<Webhook, WebhookEvent> store) {
        this.store = store;
    }

    @Override
    public Mono<Webhook> find(ContactId id) {
        return store.find(id.toString()).map(Versioned::value);
    }

    /** A webhook is born without an address, by whoever is the first to change it. */
    @Override
    public Mono<Outcome<Webhook, WebhookRefusal>> change(
            Webhook none,
            CommandContext context,
            Function<Webhook, Decision<Webhook, WebhookEvent, WebhookRefusal>> decide) {
        var born = Webhook.none(none.id(), none.organisation());
        var changing =
                store.change(none.id().toString(), context, decide).map(outcome -> outcome.map(Versioned::value));
        return changing.switchIfEmpty(Mono.defer(() -> decide.apply(born)
                .fold(
                        done -> done.events().isEmpty()
                                ? Mono.just(Outcome.done(born))
                                : beBorn(born, context).then(changing),
                        reason -> Mono.just(Outcome.refused(reason)))));
    }

    private Mono<Outcome<Versioned<Webhook>, WebhookRefusal>> beBorn(Webhook none, CommandContext context) {
        return store.create(none.id().toString(), CommandContext.system(context.at()), () -> Decision.unchanged(none));
    }
}
