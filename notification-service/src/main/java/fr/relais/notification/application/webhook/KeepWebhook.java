package fr.relais.notification.application.webhook;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.notification.domain.contact.SealedAddress;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.webhook.Destinations;
import fr.relais.notification.domain.webhook.Webhook;
import fr.relais.notification.domain.webhook.WebhookAddress;
import fr.relais.notification.domain.webhook.WebhookEvent;
import fr.relais.notification.domain.webhook.WebhookRefusal;
import reactor.core.publisher.Mono;

/** Keeps where an organisation's own software listens. */
public final class KeepWebhook {

    private final Webhooks webhooks;
    private final WebhookSeals seals;
    private final WebhookIds ids;
    private final NewSecrets secrets;
    private final Destinations destinations;

    public KeepWebhook(
            Webhooks webhooks, WebhookSeals seals, WebhookIds ids, NewSecrets secrets, Destinations destinations) {
        this.webhooks = webhooks;
        this.seals = seals;
        this.ids = ids;
        this.secrets = secrets;
        this.destinations = destinations;
    }

    /** What the organisation has said, or nothing yet. */
    public Mono<Webhook> find(OrganisationId organisation) {
        var none = none(organisation);
        return webhooks.find(none.id()).defaultIfEmpty(none);
    }

    /** Replaces the address. Completes when durable. */
    public Mono<Outcome<Webhook, WebhookRefusal>> give(
            OrganisationId organisation, String address, CommandContext context) {
        if (WebhookAddress.read(address).filter(destinations::allow).isEmpty()) {
            return Mono.just(Outcome.refused(WebhookRefusal.ADDRESS_NOT_ALLOWED));
        }
        return change(organisation, context, webhook -> webhook.give(sealed(webhook, address)));
    }

    /** A new secret, which is in nobody's hands but the caller's: a command that is repeated does not learn it. */
    public Mono<Outcome<String, WebhookRefusal>> renewSecret(OrganisationId organisation, CommandContext context) {
        return Mono.defer(() -> {
            var secret = secrets.next();
            var sealed = seals.seal(none(organisation).id(), WebhookSeals.Use.SECRET, secret);
            return change(organisation, context, webhook -> webhook.renewSecret(sealed, context.at()))
                    .map(outcome -> outcome.fold(
                            webhook -> webhook.secretsAt(context.at()).contains(sealed)
                                    ? Outcome.<String, WebhookRefusal>done(secret)
                                    : Outcome.<String, WebhookRefusal>refused(WebhookRefusal.SECRET_SHOWN),
                            Outcome::refused));
        });
    }

    public Mono<Outcome<Webhook, WebhookRefusal>> pause(OrganisationId organisation, CommandContext context) {
        return change(organisation, context, Webhook::pause);
    }

    public Mono<Outcome<Webhook, WebhookRefusal>> resume(OrganisationId organisation, CommandContext context) {
        return change(organisation, context, Webhook::resume);
    }

    /** Nobody is called any more, and nothing is kept. */
    public Mono<Outcome<Webhook, WebhookRefusal>> withdraw(OrganisationId organisation, CommandContext context) {
        return change(organisation, context, Webhook::withdraw);
    }

    private SealedAddress sealed(Webhook webhook, String address) {
        return seals.seal(webhook.id(), WebhookSeals.Use.ADDRESS, address);
    }

    private Mono<Outcome<Webhook, WebhookRefusal>> change(
            OrganisationId organisation,
            CommandContext context,
            Function<Webhook, Decision<Webhook, WebhookEvent, WebhookRefusal>> decide) {
        return webhooks.change(none(organisation), context, decide);
    }

    private Webhook none(OrganisationId organisation) {
        return Webhook.none(ids.webhook(organisation), organisation);
    }
}
