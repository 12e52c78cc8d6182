package fr.relais.placement.adapter.crypto;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;

/**
 * One document for each key: the key as it is wrapped, and the number of the master key that wraps it. One whose key
 * was destroyed stays, with the moment in its place: nobody makes another key under its id.
 */
final class StoredKeys {

    static final String KEY = "key";
    static final String MASTER = "master";
    private static final String ERASED = "erased";

    private final MongoCollection<Document> keys;

    /** Made when it is first needed, and asked for again when that failed. */
    private final Mono<String> index;

    StoredKeys(MongoCollection<Document> keys) {
        this.keys = keys;
        this.index = Mono.defer(() -> Mono.from(keys.createIndex(new Document(MASTER, 1))))
                .cacheInvalidateIf(made -> false);
    }

    /** As it is stored, destroyed or not; empty when there never was one. */
    Mono<Document> find(String id) {
        return Mono.from(keys.find(new Document("_id", id)).first());
    }

    /** Whoever is second stores nothing. */
    Mono<Void> insert(String id, Wrapped key) {
        return Mono.from(keys.insertOne(key.document().append("_id", id)))
                .onErrorResume(StoredKeys::isDuplicate, second -> Mono.empty())
                .then();
    }

    Mono<Void> destroy(String id, Instant at) {
        var update = new Document("$set", new Document(ERASED, Date.from(at)))
                .append("$unset", new Document(KEY, "").append(MASTER, ""));
        return Mono.from(keys.updateOne(new Document("_id", id), update, new UpdateOptions().upsert(true)))
                .then();
    }

    /** Those whose key was destroyed, and which have none. */
    Flux<String> destroyedOf(Collection<String> ids) {
        return Flux.from(keys.find(and(in("_id", List.copyOf(ids)), exists(ERASED), exists(KEY, false))))
                .map(found -> found.getString("_id"));
    }

    /** Everything that has a moment in the place of its key. */
    Flux<Document> destroyed() {
        return Flux.from(keys.find(and(exists(ERASED), exists(KEY, false))));
    }

    static Instant erasedAt(Document destroyed) {
        return destroyed.getDate(ERASED).toInstant();
    }

    /** Wrapped anew, if it is still what it was: a key that was destroyed or replaced meanwhile is left alone. */
    Mono<Void> replace(String id, Binary before, Wrapped after) {
        return Mono.from(keys.updateOne(
                        new Document("_id", id).append(KEY, before), new Document("$set", after.document())))
                .then();
    }

    /** Some of those that are not known to be wrapped by this master key. */
    Flux<Document> behind(int master, int most) {
        return Flux.from(keys.find(notUnder(master)).limit(most));
    }

    Mono<Long> countBehind(int master) {
        return index.then(Mono.from(keys.countDocuments(notUnder(master))));
    }

    private static Bson notUnder(int master) {
        return and(ne(MASTER, master), exists(KEY));
    }

    /** How many need another master key than these, as far as it is known. */
    Mono<Long> countOutside(Collection<Integer> masters) {
        return Mono.from(keys.countDocuments(and(nin(MASTER, masters), exists(KEY))));
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /** A key as it is stored. */
    record Wrapped(byte[] bytes, int master) {

        private Document document() {
            return new Document(KEY, new Binary(bytes)).append(MASTER, master);
        }
    }
}
