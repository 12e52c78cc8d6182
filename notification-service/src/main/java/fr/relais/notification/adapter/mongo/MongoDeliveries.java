package fr.relais.notification.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Function;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.notification.application.delivery.Deliveries;
import fr.relais.notification.domain.delivery.Delivery;
import fr.relais.notification.domain.delivery.DeliveryEvent;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.notification.domain.delivery.DeliveryRefusal;
import fr.relais.platform.store.AggregateStore;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.lte;

/** One document per message; its id is the key by which there is one for each notice, channel and person. */
final class MongoDeliveries implements Deliveries {

    static final String COLLECTION = "deliveries";

    /** For what is due, and for what is forgotten. */
    static final List<String> LOOKUPS = List.of("due", "over");

    /** In one round; the rest is for the next, a second later. */
    private static final int AT_MOST = 500;

    private final AggregateStore<Delivery, DeliveryEvent> store;
    private final MongoCollection<Document> documents;

    MongoDeliveries(AggregateStore<Delivery, DeliveryEvent> store, MongoCollection<Document> documents) {
        this.store = store;
        this.documents = documents;
    }

    @Override
    public Mono<Delivery> find(DeliveryId id) {
        return store.find(id.toString()).map(Versioned::value);
    }

    @Override
    public Mono<Void> plan(Delivery delivery) {
        var context = CommandContext.system(delivery.plannedAt());
        return store.<DeliveryRefusal>create(delivery.id().toString(), context, () -> Decision.unchanged(delivery))
                .then();
    }

    @Override
    public Mono<Outcome<Delivery, DeliveryRefusal>> change(
            DeliveryId id, Instant now, Function<Delivery, Decision<Delivery, DeliveryEvent, DeliveryRefusal>> decide) {
        return store.change(id.toString(), CommandContext.system(now), decide)
                .map(outcome -> outcome.map(Versioned::value));
    }

    @Override
    public Flux<DeliveryId> due(Instant now) {
        return store.list(lte("lookup.due", Date.from(now)), new Document("lookup.due", 1), AT_MOST)
                .map(found -> found.value().id());
    }

    /** Nothing of a message waits to be published, so nothing is lost with its document. */
    @Override
    public Mono<Void> forgetOver(Instant moment) {
        return Mono.from(documents.deleteMany(lte("lookup.over", Date.from(moment))))
                .then();
    }
}
