package fr.relais.placement.adapter.mongo;

import java.util.UUID;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.application.Households;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Reference;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** One document per household that lives somewhere: its opaque reference, and the hold. */
final class MongoHouseholds implements Households {

    private final MongoCollection<Document> households;

    MongoHouseholds(MongoCollection<Document> households) {
        this.households = households;
    }

    @Override
    public Mono<HoldId> moveIn(Reference household, HoldId hold) {
        return Mono.from(households.insertOne(document(household, hold)))
                .map(inserted -> hold)
                .onErrorResume(MongoHouseholds::livesAlready, taken -> hold(household, hold));
    }

    @Override
    public Mono<Void> moveOut(Reference household, HoldId hold) {
        return Mono.from(households.deleteOne(document(household, hold))).then();
    }

    /** The one that was first; when it has just been left, once more from the beginning. */
    private Mono<HoldId> hold(Reference household, HoldId hold) {
        return Mono.from(households.find(new Document("_id", household.value())).first())
                .map(found -> new HoldId(UUID.fromString(found.getString("hold"))))
                .switchIfEmpty(Mono.defer(() -> moveIn(household, hold)));
    }

    private static Document document(Reference household, HoldId hold) {
        return new Document("_id", household.value()).append("hold", hold.toString());
    }

    private static boolean livesAlready(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
