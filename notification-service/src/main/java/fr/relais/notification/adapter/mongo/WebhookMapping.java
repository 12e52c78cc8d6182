package fr.relais.notification.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.contact.SealedAddress;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.notification.domain.webhook.Attempt;
import fr.relais.notification.domain.webhook.Result;
import fr.relais.notification.domain.webhook.Standing;
import fr.relais.notification.domain.webhook.Webhook;
import fr.relais.notification.domain.webhook.WebhookEvent;
import fr.relais.notification.domain.webhook.WebhookSecret;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.Fields;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A webhook as a document, both directions side by side: address and secrets are sealed. */
final class WebhookMapping implements AggregateMapping<Webhook, WebhookEvent> {

    @Override
    public Document write(Webhook webhook) {
        var address = webhook.address();
        return new Document("organisation", webhook.organisation().value())
                .append("address", address == null ? null : address.text())
                .append(
                        "secrets",
                        webhook.secrets().stream().map(WebhookMapping::secret).toList())
                .append("standing", webhook.standing().name())
                .append(
                        "attempts",
                        webhook.attempts().stream().map(WebhookMapping::attempt).toList())
                .append("failingSince", date(webhook.failingSince()));
    }

    @Override
    public Webhook read(Document root) {
        var state = Fields.required(root, "state", Document.class);
        var address = state.getString("address");
        return new Webhook(
                new ContactId(UUID.fromString(Fields.text(root, "_id"))),
                new OrganisationId(Fields.text(state, "organisation")),
                address == null ? null : new SealedAddress(address),
                state.getList("secrets", Document.class).stream()
                        .map(WebhookMapping::secret)
                        .toList(),
                Standing.valueOf(Fields.text(state, "standing")),
                state.getList("attempts", Document.class).stream()
                        .map(WebhookMapping::attempt)
                        .toList(),
                time(state.get("failingSince", Date.class)));
    }

    /** The newest has no end, and dates have none for that. */
    private static Document secret(WebhookSecret secret) {
        return new Document("sealed", secret.sealed().text())
                .append("until", secret.until().equals(Instant.MAX) ? null : Date.from(secret.until()));
    }

    private static WebhookSecret secret(Document stored) {
        var until = time(stored.get("until", Date.class));
        return new WebhookSecret(new SealedAddress(Fields.text(stored, "sealed")), until == null ? Instant.MAX : until);
    }

    private static Document attempt(Attempt attempt) {
        return new Document("at", Date.from(attempt.at()))
                .append("test", attempt.test())
                .append("result", attempt.result().name());
    }

    private static Attempt attempt(Document stored) {
        return new Attempt(
                Fields.time(stored, "at"),
                Fields.required(stored, "test", Boolean.class),
                Result.valueOf(Fields.text(stored, "result")));
    }

    private static @Nullable Date date(@Nullable Instant time) {
        return time == null ? null : Date.from(time);
    }

    private static @Nullable Instant time(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** It is found by its id only. */
    @Override
    public Document lookup(Webhook webhook) {
        return new Document();
    }

    /** Nobody is told. That somebody was allowed to change it is in the register, as with every command. */
    @Override
    public List<OutgoingEvent> wire(Webhook webhook, WebhookEvent event) {
        return List.of();
    }
}
