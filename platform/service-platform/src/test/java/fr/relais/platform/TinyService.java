package fr.relais.platform;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.platform.messaging.HeardRecords;
import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.messaging.PoisonRecord;
import fr.relais.platform.messaging.TopicsToMake;
import fr.relais.platform.store.AggregateStore;
import fr.relais.platform.store.AggregateStores;
import fr.relais.platform.store.CounterMapping;
import fr.relais.platform.store.CounterMapping.Counted;
import fr.relais.platform.store.CounterMapping.Counter;
import fr.relais.platform.store.CounterMapping.Refusal;
import fr.relais.platform.web.Caller;
import fr.relais.platform.web.HttpCommands;
import fr.relais.platform.web.Problem;
import fr.relais.platform.web.Problems;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The smallest service that uses everything of the platform. */
@SpringBootConfiguration
@EnableAutoConfiguration
class TinyService {

    static final String EVENTS = CounterMapping.EVENTS;
    static final AtomicBoolean BROKEN = new AtomicBoolean();
    static final List<IncomingEvent> RECEIVED = new CopyOnWriteArrayList<>();

    private final HeardRecords heard;

    TinyService(HeardRecords heard) {
        this.heard = heard;
    }

    @Bean
    TopicsToMake topics() {
        return new TopicsToMake(List.of(EVENTS), List.of(CounterMapping.STATES), List.of(EVENTS));
    }

    @Bean
    AggregateStore<Counter, Counted> counters(AggregateStores stores) {
        return stores.open("counters", new CounterMapping(), List.of("name"), List.of());
    }

    @Bean
    RouterFunction<ServerResponse> routes(HttpCommands commands, AggregateStore<Counter, Counted> counters) {
        return route().POST(
                        "/v1/counters",
                        request -> commands.read(request)
                                .flatMap(command -> {
                                    var limit = command.body().integer("limit", 0, 10);
                                    var most = command.body().build(limit);
                                    var id = command.idempotencyKey();
                                    return counters.create(
                                            id, command.context(), () -> new Counter(id, 0, most).born());
                                })
                                .flatMap(outcome -> answer(request, 201, outcome)))
                .PUT(
                        "/v1/counters/{id}",
                        request -> commands.readBare(request)
                                .flatMap(command -> counters.change(
                                        request.pathVariable("id"), command.context(), Counter::increment))
                                .flatMap(outcome -> answer(request, 200, outcome))
                                .switchIfEmpty(Problems.notFound(request)))
                .GET("/v1/counters/{id}", request -> Problems.notFound(request))
                .GET(
                        "/v1/secrets/{id}",
                        request -> Caller.of(request).is("CENTRE")
                                ? ServerResponse.ok().bodyValue(Map.of("secret", "where she is"))
                                : Problems.notFound(request))
                .GET("/v1/broken", request -> Mono.error(new IllegalStateException("counters are secret")))
                .build();
    }

    private static Mono<ServerResponse> answer(
            ServerRequest request, int status, Outcome<Versioned<Counter>, Refusal> outcome) {
        return outcome.fold(
                counter -> ServerResponse.status(status)
                        .bodyValue(Map.of("count", counter.value().count())),
                refusal -> Problems.respond(request, new Problem(409, "full", "It is full")));
    }

    @KafkaListener(topics = EVENTS, groupId = "tiny-service")
    void on(ConsumerRecord<String, byte[]> message) {
        if (BROKEN.get()) {
            throw new PoisonRecord();
        }
        heard.applying(message, Mono.fromRunnable(() -> RECEIVED.add(IncomingEvent.from(message))))
                .block();
    }
}
