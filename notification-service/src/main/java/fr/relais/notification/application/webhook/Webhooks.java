package fr.relais.notification.application.webhook;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.webhook.Webhook;
import fr.relais.notification.domain.webhook.WebhookEvent;
import fr.relais.notification.domain.webhook.WebhookRefusal;
import reactor.core.publisher.Mono;

/** Where organisations' own software listens, one webhook for each organisation that ever said so. */
public interface Webhooks {

    /** Empty when that organisation has never said anything. */
    Mono<Webhook> find(ContactId id);

    /** Changes a webhook in one atomic write, which makes it when there is none. Completes when durable. */
    Mono<Outcome<Webhook, WebhookRefusal>> change(
            Webhook none,
            CommandContext context,
            Function<Webhook, Decision<Webhook, WebhookEvent, WebhookRefusal>> decide);
}
