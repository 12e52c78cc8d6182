package fr.relais.gateway.route;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import fr.relais.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/** Of a flood so many refusals a minute are told, and no more. */
class RefusalsToldTest {

    private final SettableClock clock = SettableClock.at("2026-12-01T02:00:00Z");
    private final AtomicInteger looked = new AtomicInteger();
    private final RefusalsTold told = new RefusalsTold(
            () -> Flux.defer(() -> {
                looked.incrementAndGet();
                return Flux.empty();
            }),
            WebClient.create(),
            clock);

    private void refuse(int times) {
        for (var each = 0; each < times; each++) {
            told.of(MockServerWebExchange.from(MockServerHttpRequest.get("/v1/offers")));
        }
    }

    @Test
    void areSixtyAMinute() {
        refuse(1000);
        assertThat(looked).hasValue(60);

        clock.advance(Duration.ofMinutes(1));
        refuse(1000);
        assertThat(looked).hasValue(120);
    }
}
