package fr.relais.platform.audit;

import com.mongodb.ReadConcern;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The collection of blocks. It only grows: nothing here changes or removes one.
 *
 * <p>A number is given to one block by the uniqueness of {@code _id}, whichever process asks first.
 */
class Blocks {

    static final String COLLECTION = "audit_blocks";

    /** Numbers only, and not what else may have been put there. */
    private static final Document NUMBERED = new Document("_id", new Document("$gte", 1L));

    private static final Document BACKWARDS = new Document("_id", -1);
    private static final Document FORWARDS = new Document("_id", 1);

    private final MongoCollection<Document> documents;

    Blocks(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
    }

    /** The one with the highest number; {@link StoredBlock#NONE} when there is none. */
    Mono<StoredBlock> newest() {
        return Mono.from(documents.find(NUMBERED).sort(BACKWARDS).limit(1).first())
                .map(StoredBlock::read)
                .defaultIfEmpty(StoredBlock.NONE);
    }

    /** At most so many, by number. */
    Flux<StoredBlock> from(long number, int limit) {
        return Flux.from(documents
                        .find(new Document("_id", new Document("$gte", number)))
                        .sort(FORWARDS)
                        .limit(limit))
                .map(StoredBlock::read);
    }

    /** At most so many with a lower number, the highest first. */
    Flux<StoredBlock> before(long number, int limit) {
        var lower = new Document("_id", new Document("$gte", 1L).append("$lt", number));
        return Flux.from(documents.find(lower).sort(BACKWARDS).limit(limit)).map(StoredBlock::read);
    }

    /**
     * Puts a block at its number. May be asked again for the same block whatever came of it before, and then puts it
     * there once.
     *
     * @return completes when it is durable there; fails with {@link NumberTaken} when another one is, and then this one
     *     never will be; fails otherwise when nothing is known
     */
    Mono<Void> put(StoredBlock block) {
        return insert(block).onErrorResume(failure -> look(block, failure));
    }

    Mono<Void> insert(StoredBlock block) {
        return Mono.from(documents.insertOne(block.document())).then();
    }

    /** Whether the database said no or only did not answer: what is there by a majority decides. */
    private Mono<Void> look(StoredBlock block, Throwable failure) {
        return Mono.from(documents
                        .withReadConcern(ReadConcern.MAJORITY)
                        .find(new Document("_id", block.number()))
                        .first())
                .switchIfEmpty(Mono.error(failure))
                .filter(there -> StoredBlock.read(there).by().equals(block.by()))
                .switchIfEmpty(Mono.error(NumberTaken::new))
                .then();
    }

    /** Another process was first. */
    static final class NumberTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NumberTaken() {
            super("another block has this number", null, false, false);
        }
    }
}
