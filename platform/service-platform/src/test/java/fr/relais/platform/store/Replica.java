package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.platform.audit.ChangeLog;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.store.CounterMapping.Counted;
import fr.relais.platform.store.CounterMapping.Counter;
import org.bson.Document;
import reactor.core.scheduler.Schedulers;

/** One process of several that share a collection: it knows of the others only what they have stored. */
final class Replica {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Marks marks;
    private final OutboxRelay relay;
    private final OutboxTrim trim;
    private final OutboxSweep sweep;
    private final AggregateStore<Counter, Counted> store;

    Replica(MongoDatabase database, String collection, Clock clock, EventSink sink) {
        this(database, collection, clock, sink, entries -> CompletableFuture.completedFuture(null));
    }

    Replica(MongoDatabase database, String collection, Clock clock, EventSink sink, ChangeLog changes) {
        var documents = database.getCollection(collection);
        var records = new StateRecords<>(new CounterMapping(), clock);
        marks = new Marks(marksOf(database, collection), clock);
        marks.begin();
        var published = new Published(collection, marks);
        relay = new OutboxRelay(documents, sink, changes, records, published, Schedulers.newSingle("relay", true));
        trim = new OutboxTrim(documents, relay, marks);
        sweep = new OutboxSweep(documents, relay, trim, marks);
        store = new AggregateStore<>(documents, new CounterMapping(), records, relay, new RaisedVersions());
    }

    static MongoCollection<Document> marksOf(MongoDatabase database, String collection) {
        return database.getCollection("marks of " + collection);
    }

    AggregateStore<Counter, Counted> store() {
        return store;
    }

    OutboxRelay relay() {
        return relay;
    }

    Marks marks() {
        return marks;
    }

    OutboxTrim trim() {
        return trim;
    }

    OutboxSweep sweep() {
        return sweep;
    }

    /** What the process does every second; here only when the test says so. */
    void round() {
        marks.exchange().block(SOON);
        sweep.round().block(SOON);
        trim.round().block(SOON);
    }

    /** Whether this process knows that nothing is left to be done with a document. */
    boolean isDone(Document root) {
        return relay.published().isDone(new StoredDocument(root));
    }
}
