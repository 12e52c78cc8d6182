package fr.relais.placement.adapter.mongo;

import java.util.UUID;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.result.UpdateResult;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.placement.application.Households;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Reference;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** One document per household that lives somewhere: its opaque reference, the hold, and the one it moves on to. */
final class MongoHouseholds implements Households {

    private static final String HOLD = "hold";
    private static final String NEXT = "next";

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
    public Mono<HoldId> moveOn(Reference household, HoldId from, HoldId to) {
        var stays = document(household, from).append(NEXT, null);
        return Mono.from(households.updateOne(stays, set(NEXT, to)))
                .then(Mono.defer(() -> find(document(household, from))))
                .mapNotNull(found -> found.getString(NEXT))
                .map(next -> new HoldId(UUID.fromString(next)));
    }

    /** Three cases, each one conditional write; at most one of them is true of a household, and stays so. */
    @Override
    public Mono<Void> moveOut(Reference household, HoldId hold) {
        var aboutTo = document(household).append(NEXT, hold.toString());
        return Mono.from(households.updateOne(aboutTo, unset(NEXT)))
                .filter(MongoHouseholds::changedNothing)
                .flatMap(elsewhere ->
                        Mono.from(households.deleteOne(document(household, hold).append(NEXT, null))))
                .filter(deleted -> deleted.getDeletedCount() == 0)
                .flatMap(movesOn -> moveOver(household, hold));
    }

    /** It lived under this hold and was about to live under another: it does now. */
    private Mono<Void> moveOver(Reference household, HoldId from) {
        return find(document(household, from))
                .flatMap(found -> Mono.justOrEmpty(found.getString(NEXT)))
                .flatMap(next -> Mono.from(households.updateOne(
                                document(household, from).append(NEXT, next),
                                new Document("$set", new Document(HOLD, next))
                                        .append("$unset", new Document(NEXT, ""))))
                        .filter(MongoHouseholds::changedNothing))
                // Somebody was faster: what is true of it now is looked at from the beginning.
                .flatMap(raced -> moveOut(household, from));
    }

    /** The one that was first; when it has just been left, once more from the beginning. */
    private Mono<HoldId> hold(Reference household, HoldId hold) {
        return find(document(household))
                .map(found -> new HoldId(UUID.fromString(found.getString(HOLD))))
                .switchIfEmpty(Mono.defer(() -> moveIn(household, hold)));
    }

    private Mono<Document> find(Document which) {
        return Mono.from(households.find(which).first());
    }

    private static Document document(Reference household) {
        return new Document("_id", household.value());
    }

    private static Document document(Reference household, HoldId hold) {
        return document(household).append(HOLD, hold.toString());
    }

    private static Document set(String field, HoldId hold) {
        return new Document("$set", new Document(field, hold.toString()));
    }

    private static Document unset(String field) {
        return new Document("$unset", new Document(field, ""));
    }

    private static boolean changedNothing(UpdateResult result) {
        return result.getMatchedCount() == 0;
    }

    private static boolean livesAlready(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
