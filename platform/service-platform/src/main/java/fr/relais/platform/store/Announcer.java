package fr.relais.platform.store;

import java.time.Duration;
import java.util.List;

import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Publishes every aggregate of a collection once more: a page, a pause, the next page. So a start disturbs neither the
 * database nor the readers, however large the country is.
 */
final class Announcer {

    static final int PAGE = 100;

    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Retry UNTIL_READ = Retry.fixedDelay(Long.MAX_VALUE, Duration.ofSeconds(1));

    private final MongoCollection<Document> documents;
    private final OutboxRelay relay;

    Announcer(MongoCollection<Document> documents, OutboxRelay relay) {
        this.documents = documents;
        this.relay = relay;
    }

    /** Completes with how many were handed over; a page that cannot be read is waited for. */
    Mono<Long> announceAll() {
        return page("").expand(page -> page.size() < PAGE
                        ? Mono.empty()
                        : Mono.delay(PAUSE).then(page(page.get(PAGE - 1).id())))
                .flatMapIterable(page -> page)
                .doOnNext(relay::publishAsRead)
                .count();
    }

    private Mono<List<StoredDocument>> page(String after) {
        return Flux.from(documents
                        .find(new Document("_id", new Document("$gt", after)))
                        .sort(new Document("_id", 1))
                        .limit(PAGE))
                .map(StoredDocument::new)
                .collectList()
                .retryWhen(UNTIL_READ);
    }
}
