package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import com.mongodb.reactivestreams.client.MongoCollection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How many requests stand where, counted now and then. */
final class OpenRequests {

    private static final List<String> STAGES = List.of(
            "ASSESSING",
            "MATCHING",
            "SOLICITING",
            "WAITING",
            "INTENDING",
            "OFFERED",
            "ACCEPTED",
            "PRE_ADMISSION",
            "CONFIRMED",
            "IN_TRANSIT",
            "ON_HOLD",
            "REDIRECTED",
            "PLACED");

    private final MongoCollection<Document> requests;
    private final Map<String, AtomicLong> counts;

    OpenRequests(MongoCollection<Document> requests, MeterRegistry meters) {
        this.requests = requests;
        this.counts = STAGES.stream().collect(Collectors.toMap(stage -> stage, stage -> gauge(meters, stage)));
    }

    private static AtomicLong gauge(MeterRegistry meters, String stage) {
        return Objects.requireNonNull(
                meters.gauge("relais.placement.requests.open", Tags.of("status", stage), new AtomicLong()));
    }

    @Scheduled(fixedDelayString = "PT15S")
    Mono<Void> look() {
        return Flux.fromIterable(counts.entrySet())
                .concatMap(entry -> Mono.from(requests.countDocuments(new Document("lookup.stage", entry.getKey())))
                        .doOnNext(entry.getValue()::set))
                .onErrorComplete()
                .then();
    }
}
