package fr.relais.platform.restore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.platform.store.Fields;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

/** At which versions aggregates are stored, in whichever of the collections they are. */
final class StoredVersions {

    private static final int AT_ONCE = 500;

    private final MongoDatabase database;
    private final List<String> collections;

    StoredVersions(MongoDatabase database, List<String> collections) {
        this.database = database;
        this.collections = List.copyOf(collections);
    }

    /** Of those that are stored. */
    Mono<Map<String, Long>> of(Collection<String> ids) {
        var versions = new HashMap<String, Long>();
        return Flux.fromIterable(collections)
                .concatMap(collection -> Flux.fromIterable(new ArrayList<>(ids))
                        .buffer(AT_ONCE)
                        .concatMap(some -> database.getCollection(collection)
                                .find(in("_id", some))
                                .projection(include("version"))))
                .doOnNext(root -> versions.merge(Fields.text(root, "_id"), Fields.number(root, "version"), Math::max))
                .then(Mono.fromSupplier(() -> versions));
    }

    /** Nothing of it changes but its version, unless it is higher by now. */
    Mono<Void> raise(String id, long version) {
        var behind = new Document("_id", id).append("version", new Document("$lt", version));
        return Flux.fromIterable(collections)
                .concatMap(collection -> database.getCollection(collection)
                        .updateOne(behind, new Document("$set", new Document("version", version))))
                .then();
    }
}
