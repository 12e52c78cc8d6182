package fr.relais.platform.restore;

import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;

import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.platform.store.Fields;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The list of differences of a service. What is on it stays until an operator says that it is settled; what was settled
 * does not come back when it is found again.
 */
public final class Differences {

    static final String COLLECTION = "differences";

    private static final String SETTLED = "settledAt";
    private static final UpdateOptions OR_INSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> differences;
    private final Clock clock;

    public Differences(MongoDatabase database, Clock clock) {
        this.differences = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    /** Puts something on the list, once; what was known of it first stays. Completes with whether it is new. */
    public Mono<Boolean> add(String kind, String subject, Map<String, ?> says) {
        return Mono.defer(() -> {
            var said = new Document();
            says.forEach((name, value) -> said.append(name, String.valueOf(value)));
            var found = new Difference(kind, subject, Map.of(), clock.instant());
            var content = new Document("kind", kind)
                    .append("subject", subject)
                    .append("says", said)
                    .append("foundAt", Date.from(found.foundAt()));
            return Mono.from(differences.updateOne(
                            new Document("_id", found.id()), new Document("$setOnInsert", content), OR_INSERT))
                    .map(done -> done.getUpsertedId() != null);
        });
    }

    /** What nobody has settled, the first found first. */
    public Flux<Difference> open() {
        return Flux.from(differences
                        .find(new Document(SETTLED, new Document("$exists", false)))
                        .sort(new Document("foundAt", 1)))
                .map(Differences::read);
    }

    /** Takes one off the list. Completes with whether it was on it. */
    public Mono<Boolean> settle(String id) {
        return Mono.defer(() -> Mono.from(differences.updateOne(
                        new Document("_id", id).append(SETTLED, new Document("$exists", false)),
                        new Document("$set", new Document(SETTLED, Date.from(clock.instant())))))
                .map(done -> done.getMatchedCount() > 0));
    }

    private static Difference read(Document root) {
        var says = new TreeMap<String, String>();
        Fields.required(root, "says", Document.class).forEach((name, value) -> says.put(name, String.valueOf(value)));
        return new Difference(
                Fields.text(root, "kind"), Fields.text(root, "subject"), says, Fields.time(root, "foundAt"));
    }
}
