package fr.relais.platform.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How many aggregates have unpublished events, and how old the oldest event is, for each collection. */
final class OutboxMetrics {

    private static final class Seen {
        private volatile long waiting;
        private volatile double oldestSeconds;

        private void set(long howMany, double oldest) {
            waiting = howMany;
            oldestSeconds = oldest;
        }
    }

    private final MeterRegistry meters;
    private final List<Mono<Void>> looks = new CopyOnWriteArrayList<>();

    OutboxMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void watch(String collection, MongoCollection<Document> documents, Clock clock) {
        var seen = new Seen();
        Gauge.builder("relais.outbox.waiting", seen, value -> value.waiting)
                .tag("collection", collection)
                .description("aggregates with events that are not yet published")
                .register(meters);
        Gauge.builder("relais.outbox.oldest", seen, value -> value.oldestSeconds)
                .tag("collection", collection)
                .baseUnit("seconds")
                .description("age of the oldest event that is not yet published")
                .register(meters);
        looks.add(Flux.from(documents
                        .find(OutboxRelay.WAITING)
                        .projection(new Document("outbox.at", 1))
                        .limit(1000))
                .map(root ->
                        new StoredDocument(root).outbox().get(0).getDate("at").toInstant())
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .collectList()
                .doOnNext(ages -> seen.set(ages.size(), ages.stream().reduce(0.0, Math::max)))
                .then());
    }

    Mono<Void> look() {
        return Flux.fromIterable(looks).concatMap(look -> look).then();
    }
}
