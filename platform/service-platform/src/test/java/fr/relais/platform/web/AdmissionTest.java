package fr.relais.platform.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AdmissionTest {

    private static final String PEOPLE = "/v1/centres";
    private static final String SERVICES = "/internal/v1/holds";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Admission admission = new Admission(new AdmissionSettings(4, 2, Duration.ofSeconds(1)), meters);
    private final List<Sinks.Empty<Void>> working = new ArrayList<>();

    @Test
    void tellsToComeAgainWhoIsOneTooMany() {
        come(PEOPLE);
        come(PEOPLE);

        var refused = come(PEOPLE);

        assertThat(refused.getResponse().getStatusCode().value()).isEqualTo(429);
        assertThat(refused.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("2");
        assertThat(refused.getResponse().getBodyAsString().block()).contains("\"code\":\"too-many-requests\"");
        assertThat(working).hasSize(2);
        assertThat(meters.counter("relais.requests.refused").count()).isEqualTo(1);
    }

    @Test
    void keepsPlacesForServicesThatPeopleCannotTake() {
        come(PEOPLE);
        come(PEOPLE);
        come(PEOPLE);

        come(SERVICES);
        come(SERVICES);

        assertThat(working).hasSize(4);
        assertThat(come(SERVICES).getResponse().getStatusCode().value()).isEqualTo(429);
    }

    @Test
    void letsTheNextOneInWhenOneHasBeenAnswered() {
        come(PEOPLE);
        come(PEOPLE);

        working.get(0).tryEmitEmpty().orThrow();
        come(PEOPLE);

        assertThat(working).hasSize(3);
    }

    @Test
    void countsAStreamUntilItBeginsOnly() {
        come(PEOPLE).getResponse().setComplete().block();
        come(PEOPLE).getResponse().setComplete().block();

        come(PEOPLE);

        assertThat(working).hasSize(3);
        assertThat(inside()).isEqualTo(1);
    }

    @Test
    void countsNobodyWhoHasGone() {
        var gone = subscribe(exchange(PEOPLE));
        come(PEOPLE);

        gone.dispose();
        come(PEOPLE);

        assertThat(working).hasSize(3);
        assertThat(inside()).isEqualTo(2);
    }

    @Test
    void givesAPlaceBackOnceHoweverARequestEnds() {
        var answered = come(PEOPLE);
        answered.getResponse().setComplete().block();
        working.get(0)
                .tryEmitError(new IllegalStateException("after the answer"))
                .orThrow();

        assertThat(inside()).isZero();
    }

    @Test
    void alwaysLetsHealthBeAsked() {
        for (var time = 0; time < 6; time++) {
            come(SERVICES);
        }

        come("/actuator/health");

        assertThat(working).hasSize(5);
    }

    @Test
    void refusesLimitsThatLeaveNoPlace() {
        assertThatThrownBy(() -> new AdmissionSettings(4, 0, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AdmissionSettings(3, 4, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AdmissionSettings(4, 2, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private MockServerWebExchange come(String path) {
        var exchange = exchange(path);
        subscribe(exchange);
        return exchange;
    }

    private static MockServerWebExchange exchange(String path) {
        return MockServerWebExchange.from(MockServerHttpRequest.get(path));
    }

    private Disposable subscribe(MockServerWebExchange exchange) {
        return admission
                .filter(
                        exchange,
                        admitted -> Mono.defer(() -> {
                            var work = Sinks.<Void>empty();
                            working.add(work);
                            return work.asMono();
                        }))
                .subscribe(done -> {}, failed -> {});
    }

    private double inside() {
        return meters.get("relais.requests.inside").gauge().value();
    }
}
