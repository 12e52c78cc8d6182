package fr.relais.platform.store;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;

import com.mongodb.reactivestreams.client.MongoCollection;
import fr.relais.platform.audit.ChangeLog;
import fr.relais.platform.messaging.EventSink;
import fr.relais.platform.store.CounterMapping.Counted;
import fr.relais.platform.store.CounterMapping.Counter;
import org.bson.Document;
import reactor.core.scheduler.Schedulers;

/** One process of several that share a collection: it knows of the others only what they have stored. */
final class Replica {

    private final OutboxRelay relay;
    private final OutboxTrim trim;
    private final AggregateStore<Counter, Counted> store;

    Replica(MongoCollection<Document> documents, Clock clock, EventSink sink) {
        this(documents, clock, sink, entries -> CompletableFuture.completedFuture(null));
    }

    Replica(MongoCollection<Document> documents, Clock clock, EventSink sink, ChangeLog changes) {
        var mapping = new CounterMapping();
        var records = new StateRecords<>(mapping, clock);
        relay = new OutboxRelay(documents, sink, changes, records, Schedulers.newSingle("relay", true));
        trim = new OutboxTrim(documents, relay);
        store = new AggregateStore<>(documents, mapping, records, relay);
    }

    AggregateStore<Counter, Counted> store() {
        return store;
    }

    OutboxRelay relay() {
        return relay;
    }

    /** What the process does several times a second; here only when the test says so. */
    OutboxTrim trim() {
        return trim;
    }
}
