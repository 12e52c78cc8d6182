package fr.relais.gateway.filter;

import java.security.Principal;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/** How much one caller may have under way. */
class AtOnceFilterTest {

    private static final int MOST = 3;

    private final AtOnceFilter filter = new AtOnceFilter(MOST);
    private final Sinks.Empty<Void> answer = Sinks.empty();

    @Test
    void refusesOneMoreOfTheSameCallerAndOfNobodyElse() {
        var begun = IntStream.range(0, MOST).mapToObj(number -> ask("ana")).toList();

        var refused = ask("ana");
        var other = ask("bea");

        assertThat(begun)
                .allSatisfy(one -> assertThat(one.getResponse().getStatusCode()).isNull());
        assertThat(other.getResponse().getStatusCode()).isNull();
        assertThat(refused.getResponse().getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(refused.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo("1");
    }

    @Test
    void forgetsWhatHasEndedHoweverItEnded() {
        IntStream.range(0, MOST).forEach(number -> ask("ana"));
        ask("ana");
        answer.tryEmitError(new IllegalStateException("a service broke"));

        assertThat(filter.callers()).isZero();
        assertThat(ask("ana").getResponse().getStatusCode()).isNull();
    }

    @Test
    void forgetsWhoHasGoneAway() {
        var gone = filter.filter(exchange("ana"), ignored -> Mono.never()).subscribe();
        gone.dispose();

        assertThat(filter.callers()).isZero();
    }

    @Test
    void doesNotCountWhoIsNotKnown() {
        var all = IntStream.rangeClosed(0, MOST).mapToObj(number -> {
            ServerWebExchange unknown = MockServerWebExchange.from(MockServerHttpRequest.get("/"));
            filter.filter(unknown, ignored -> Mono.never()).subscribe();
            return unknown;
        });

        assertThat(all)
                .allSatisfy(one -> assertThat(one.getResponse().getStatusCode()).isNull());
        assertThat(filter.callers()).isZero();
    }

    private ServerWebExchange ask(String caller) {
        var exchange = exchange(caller);
        filter.filter(exchange, ignored -> answer.asMono()).subscribe(none -> {}, failure -> {});
        return exchange;
    }

    private static ServerWebExchange exchange(String caller) {
        return MockServerWebExchange.builder(MockServerHttpRequest.get("/"))
                .principal((Principal) () -> caller)
                .build();
    }
}
