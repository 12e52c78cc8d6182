package fr.relais.platform.web;

import java.security.Principal;
import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MissesTest {

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private long nanos = Long.MAX_VALUE - 5;
    private final Misses misses = new Misses(new CuriositySettings(3, WITHIN, 9, 9), () -> nanos, meters);

    private int ask(String caller, HttpMethod method, String path, HttpStatus answer) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.method(method, path));
        var called = new ServerWebExchangeDecorator(exchange) {
            @Override
            @SuppressWarnings("unchecked")
            public <T extends Principal> Mono<T> getPrincipal() {
                return caller.isEmpty() ? Mono.empty() : Mono.just((T) (Principal) () -> caller);
            }
        };
        misses.filter(called, asked -> answered(asked, answer)).block();
        return exchange.getResponse().getStatusCode().value();
    }

    private static Mono<Void> answered(ServerWebExchange exchange, HttpStatus status) {
        exchange.getResponse().setStatusCode(status);
        return exchange.getResponse().setComplete();
    }

    private int read(String caller, HttpStatus answer) {
        return ask(caller, HttpMethod.GET, "/v1/offers/x", answer);
    }

    private void missThrice(String caller) {
        for (var time = 0; time < 3; time++) {
            assertThat(read(caller, HttpStatus.NOT_FOUND)).isEqualTo(404);
        }
    }

    @Test
    void letsNobodyReadOnWhoHasMissedTooOftenAndRaisesAnAlarm() {
        missThrice("curious");

        assertThat(read("curious", HttpStatus.OK)).isEqualTo(429);
        assertThat(read("curious", HttpStatus.NOT_FOUND)).isEqualTo(429);
        assertThat(meters.counter("relais.curiosity.alarms").count()).isEqualTo(1);
    }

    @Test
    void countsEachForItselfAndOnlyMisses() {
        missThrice("curious");
        for (var time = 0; time < 5; time++) {
            read("careful", HttpStatus.OK);
        }

        assertThat(read("careful", HttpStatus.OK)).isEqualTo(200);
    }

    @Test
    void doesWhatIsAskedForAllTheSame() {
        missThrice("curious");

        assertThat(ask("curious", HttpMethod.POST, "/v1/placement-requests", HttpStatus.CREATED))
                .isEqualTo(201);
    }

    @Test
    void countsACommandThatMisses() {
        for (var time = 0; time < 3; time++) {
            ask("curious", HttpMethod.POST, "/v1/offers/x/acceptance", HttpStatus.NOT_FOUND);
        }

        assertThat(read("curious", HttpStatus.OK)).isEqualTo(429);
    }

    @Test
    void beginsAnewAfterAWhile() {
        missThrice("curious");

        nanos += WITHIN.toNanos() - 1;
        assertThat(read("curious", HttpStatus.OK)).isEqualTo(429);
        nanos += 1;
        assertThat(read("curious", HttpStatus.NOT_FOUND)).isEqualTo(404);
        assertThat(read("curious", HttpStatus.OK)).isEqualTo(200);
    }

    @Test
    void leavesServicesAndStrangersAlone() {
        for (var time = 0; time < 9; time++) {
            ask("service", HttpMethod.GET, "/internal/v1/holds/x", HttpStatus.NOT_FOUND);
            read("", HttpStatus.NOT_FOUND);
        }

        assertThat(ask("service", HttpMethod.GET, "/internal/v1/holds/x", HttpStatus.OK))
                .isEqualTo(200);
        assertThat(read("", HttpStatus.OK)).isEqualTo(200);
    }

    @Test
    void refusesLimitsThatAreNone() {
        assertThatThrownBy(() -> new CuriositySettings(0, WITHIN, 9, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CuriositySettings(1, Duration.ZERO, 9, 9))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
