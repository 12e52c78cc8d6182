package fr.relais.platform.store;

import java.util.function.Consumer;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.platform.trace.TraceContext;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * Makes the writes of one collection: each under a number of its own, and handed on to be published as soon as the
 * database has acknowledged it.
 */
final class Writes {

    private final MongoCollection<Document> documents;
    private final OutboxRelay relay;

    Writes(MongoCollection<Document> documents, OutboxRelay relay) {
        this.documents = documents;
        this.relay = relay;
    }

    /**
     * The one conditional update.
     *
     * @param made is told what is stored then, before anybody else
     * @return completes with whether it was made: not when the document has changed since it was read
     */
    <S> Mono<Boolean> update(Writing.Step<S> step, Consumer<Seen<S>> made) {
        return noted(
                step.publication(),
                relay.published()
                        .number(
                                step.before(),
                                tail -> Mono.from(documents.updateOne(step.unchangedSinceRead(), step.update(tail)))
                                        .map(result -> result.getMatchedCount() == 1)
                                        .doOnNext(matched -> {
                                            if (matched) {
                                                made.accept(step.next(tail));
                                                relay.publish(step.publication());
                                            }
                                        })));
    }

    /** What is written and what is published afterwards are the same entries, so both have it. */
    private static Mono<Boolean> noted(Publication publication, Mono<Boolean> write) {
        return Mono.deferContextual(around -> {
            TraceContext.in(around)
                    .ifPresent(cause -> OutboxEntries.note(cause, publication.outbox(), publication.version()));
            return write;
        });
    }

    /** @return completes with whether it was made: not when there is such a document */
    Mono<Boolean> insert(Document root, Publication publication) {
        var nothing = new StoredDocument(new Document("_id", publication.id()).append("version", 0L));
        return noted(
                publication,
                relay.published()
                        .number(
                                nothing,
                                tail -> insert(new Document(root).append("tail", tail.text()))
                                        .doOnNext(made -> {
                                            if (made) {
                                                relay.publish(publication);
                                            }
                                        })));
    }

    private Mono<Boolean> insert(Document root) {
        return Mono.from(documents.insertOne(root))
                .map(inserted -> true)
                .onErrorResume(Writes::isDuplicate, failure -> Mono.just(false));
    }

    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
