package fr.relais.notification.application.webhook;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.CommandKey;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.webhook.Webhook;
import fr.relais.notification.domain.webhook.WebhookEvent;
import fr.relais.notification.domain.webhook.WebhookRefusal;
import reactor.core.publisher.Mono;

/** Webhooks in a map, for tests of the use cases; kept honest by the same tests as the real ones. */
public class InMemoryWebhooks implements Webhooks {

    private final Map<ContactId, Webhook> webhooks = new HashMap<>();
    private final Map<CommandKey, ContactId> known = new HashMap<>();

    @Override
    public Mono<Webhook> find(ContactId id) {
        return Mono.fromCallable(() -> read(id));
    }

    @Override
    public Mono<Outcome<Webhook, WebhookRefusal>> change(
            Webhook none,
            CommandContext context,
            Function<Webhook, Decision<Webhook, WebhookEvent, WebhookRefusal>> decide) {
        return Mono.fromCallable(() -> decided(none, context, decide));
    }

    private synchronized Webhook read(ContactId id) {
        return webhooks.get(id);
    }

    private synchronized Outcome<Webhook, WebhookRefusal> decided(
            Webhook none,
            CommandContext context,
            Function<Webhook, Decision<Webhook, WebhookEvent, WebhookRefusal>> decide) {
        var born = Webhook.none(none.id(), none.organisation());
        if (context.key() != null && known.containsKey(context.key())) {
            return Outcome.done(webhooks.get(none.id()));
        }
        return decide.apply(webhooks.getOrDefault(none.id(), born))
                .fold(
                        done -> {
                            if (!done.events().isEmpty()) {
                                webhooks.put(none.id(), done.state());
                                remember(context, none.id());
                            }
                            return Outcome.done(done.state());
                        },
                        Outcome::refused);
    }

    private void remember(CommandContext context, ContactId id) {
        if (context.key() != null) {
            known.put(context.key(), id);
        }
    }
}
