package fr.relais.notification.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.contact.ContactId;
import fr.relais.notification.domain.delivery.About;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryEvent;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.DeliveryState;
import fr.relais.notification.domain.delivery.DeliveryState.Delivered;
import fr.relais.notification.domain.delivery.DeliveryState.Failed;
import fr.relais.notification.domain.delivery.DeliveryState.GivenUp;
import fr.relais.notification.domain.delivery.DeliveryState.Pending;
import fr.relais.notification.domain.delivery.DeliveryState.Sent;
import fr.relais.notification.domain.delivery.Errand;
import fr.relais.notification.domain.delivery.GiveUpReason;
import fr.relais.notification.domain.delivery.Occasion;
import fr.relais.notification.domain.inbox.EventId;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.Fields;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A message as a document, both directions side by side. */
final class DeliveryMapping implements AggregateMapping<Delivery, DeliveryEvent> {

    @Override
    public Document write(Delivery delivery) {
        var errand = delivery.errand();
        return new Document("contact", errand.contact().value())
                .append("channel", errand.channel().name())
                .append("occasion", errand.occasion().name())
                .append("about", about(errand.about()))
                .append("plannedAt", Date.from(delivery.plannedAt()))
                .append("now", state(delivery.state()));
    }

    @Override
    public Delivery read(Document root) {
        var state = Fields.required(root, "state", Document.class);
        var errand = new Errand(
                new ContactId(Fields.required(state, "contact", UUID.class)),
                Channel.valueOf(Fields.text(state, "channel")),
                Occasion.valueOf(Fields.text(state, "occasion")),
                about(state.get("about", Document.class)));
        return new Delivery(
                new DeliveryId(UUID.fromString(Fields.text(root, "_id"))),
                errand,
                Fields.time(state, "plannedAt"),
                state(Fields.required(state, "now", Document.class)));
    }

    /** What is to be looked at is found by when, what is over by since when. */
    @Override
    public Document lookup(Delivery delivery) {
        var state = delivery.state();
        return state.due()
                .map(due -> new Document("due", Date.from(due)))
                .orElseGet(() -> new Document("over", Date.from(overSince(state))));
    }

    private static Instant overSince(DeliveryState state) {
        return state instanceof Delivered delivered ? delivered.at() : ((GivenUp) state).at();
    }

    /** Nobody is told: what becomes of messages is counted. */
    @Override
    public List<OutgoingEvent> wire(Delivery delivery, DeliveryEvent event) {
        return List.of();
    }

    private static @Nullable Document about(@Nullable About about) {
        return about == null
                ? null
                : new Document("organisation", about.organisation().value())
                        .append("event", about.event().value());
    }

    private static @Nullable About about(@Nullable Document stored) {
        return stored == null
                ? null
                : new About(
                        new OrganisationId(Fields.text(stored, "organisation")),
                        new EventId(Fields.required(stored, "event", UUID.class)));
    }

    private static Document state(DeliveryState state) {
        if (state instanceof Pending pending) {
            return document("PENDING", 0, pending.at());
        }
        if (state instanceof Sent sent) {
            return document("SENT", sent.attempts(), sent.until());
        }
        if (state instanceof Failed failed) {
            return document("FAILED", failed.attempts(), failed.at());
        }
        if (state instanceof Delivered delivered) {
            return document("DELIVERED", delivered.attempts(), delivered.at());
        }
        var givenUp = (GivenUp) state;
        return document("GIVEN_UP", givenUp.attempts(), givenUp.at())
                .append("reason", givenUp.reason().name());
    }

    private static Document document(String name, int attempts, Instant at) {
        return new Document("name", name).append("attempts", attempts).append("at", Date.from(at));
    }

    private static DeliveryState state(Document stored) {
        var attempts = Fields.integer(stored, "attempts");
        var at = Fields.time(stored, "at");
        return switch (Fields.text(stored, "name")) {
            case "PENDING" -> new Pending(at);
            case "SENT" -> new Sent(attempts, at);
            case "FAILED" -> new Failed(attempts, at);
            case "DELIVERED" -> new Delivered(attempts, at);
            case "GIVEN_UP" -> new GivenUp(attempts, GiveUpReason.valueOf(Fields.text(stored, "reason")), at);
            default -> throw new IllegalStateException("a message in a state that there is not");
        };
    }
}
