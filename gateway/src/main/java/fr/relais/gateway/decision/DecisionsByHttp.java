package fr.relais.gateway.decision;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The register of placement-service: how often what was decided, in which minute, by which process; nothing else. */
public final class DecisionsByHttp implements DecisionsTold.RegisterOfDecisions {

    private static final String PATH = "/internal/v1/gateway-decisions";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebClient client;
    private final URI address;

    /** @param client gives every call a token of the gateway's own */
    public DecisionsByHttp(WebClient client, URI placement) {
        this.client = client;
        this.address = placement.resolve(PATH);
    }

    @Override
    public Mono<Void> enter(String gateway, Telling telling) {
        return client.post()
                .uri(address)
                .header("Idempotency-Key", telling.id())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body(gateway, telling))
                .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode()))
                .timeout(PATIENCE)
                .filter(HttpStatus.NO_CONTENT::equals)
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("not acknowledged")))
                .then();
    }

    private static Map<String, Object> body(String gateway, Telling telling) {
        return Map.of(
                "gateway", gateway,
                "minute", telling.minute().toString(),
                "decisions", decisions(telling));
    }

    private static List<Map<String, Object>> decisions(Telling telling) {
        return telling.times().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(taken -> Map.<String, Object>of(
                        "kind", taken.getKey().code(),
                        "times", taken.getValue()))
                .toList();
    }
}
