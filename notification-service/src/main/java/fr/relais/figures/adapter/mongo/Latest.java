package fr.relais.figures.adapter.mongo;

import java.time.Instant;
import java.util.Date;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Writes of which the one of the latest night holds, in whatever order and however often they come. */
final class Latest {

    static final String NIGHT = "night";

    private Latest() {}

    static Mono<Void> put(MongoCollection<Document> into, String id, Instant night, Document fields) {
        var older = new Document("_id", id).append(NIGHT, new Document("$lt", Date.from(night)));
        var update = new Document("$set", fields.append(NIGHT, Date.from(night)));
        // A document that is as late or later makes this an insert, which its id refuses; so does somebody quicker,
        // who may have been told earlier.
        return Mono.from(into.updateOne(older, update, new UpdateOptions().upsert(true)))
                .then()
                .onErrorResume(
                        Latest::isThere,
                        there -> Mono.from(into.updateOne(older, update)).then());
    }

    static boolean isThere(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
