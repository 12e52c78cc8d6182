package fr.relais.platform.audit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.audit.SignedCheckpoint;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The collection of blocks. Nothing here changes one; removed are only the oldest, behind a checkpoint that says how
 * far they went.
 *
 * <p>A number is given to one block by the uniqueness of {@code _id}, whichever process asks first.
 */
class Blocks {

    static final String COLLECTION = "audit_blocks";

    /** Numbers only, and not what else may have been put there. */
    private static final Document NUMBERED = new Document("_id", new Document("$gte", 1L));

    /** Not a number, so it is no block. */
    private static final Document BEGINNING = new Document("_id", "beginning");

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

    /** How far the register went that was removed; empty while none was. */
    Mono<SignedCheckpoint> beginning() {
        return Mono.from(documents.find(BEGINNING).first())
                .map(found -> SignedCheckpoint.parse(found.getString("text")));
    }

    /** Completes when it is durable that the register begins after this one; an earlier one changes nothing. */
    Mono<Void> beginAfter(SignedCheckpoint checkpoint) {
        var number = checkpoint.checkpoint().block();
        var earlier = new Document(BEGINNING).append("block", new Document("$lt", number));
        var next = new Document("block", number).append("text", checkpoint.text());
        return Mono.from(documents.updateOne(earlier, new Document("$set", next), new UpdateOptions().upsert(true)))
                .onErrorResume(Blocks::isDuplicate, later -> Mono.empty())
                .then();
    }

    /** Another replica has gone further. */
    private static boolean isDuplicate(Throwable failure) {
        return failure instanceof MongoWriteException write
                && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    Mono<Void> removeUpTo(long number) {
        var oldest = new Document("_id", new Document("$gte", 1L).append("$lte", number));
        return Mono.from(documents.deleteMany(oldest)).then();
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
