package fr.relais.platform.identity;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import fr.relais.platform.store.Tellings;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchangeDecorator;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class LapsedAccountsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T22:15:00Z");
    private static final String HER = Lapses.digestOf("an-org", "her");

    private final List<Document> said = new CopyOnWriteArrayList<>();
    private final Lapses lapses = new Lapses();
    private Instant now = NOW;
    private final LapsedAccounts accounts = new LapsedAccounts(
            lapses,
            new FirstUses(new Tellings(entry -> {
                said.add(entry);
                return CompletableFuture.completedFuture(null);
            })),
            () -> now);

    private static JwtAuthenticationToken token(String role) {
        return new JwtAuthenticationToken(Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("her")
                .claim("org", "an-org")
                .claim("roles", List.of(role))
                .build());
    }

    private MockServerHttpResponse ask(@Nullable Principal caller) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/v1/offers"));
        var called = new ServerWebExchangeDecorator(exchange) {
            @Override
            @SuppressWarnings("unchecked")
            public <T extends Principal> Mono<T> getPrincipal() {
                return (Mono<T>) Mono.justOrEmpty(caller);
            }
        };
        accounts.filter(called, asked -> {
                    asked.getResponse().setStatusCode(HttpStatus.OK);
                    return asked.getResponse().setComplete();
                })
                .block();
        return exchange.getResponse();
    }

    private void haveCaughtUp() {
        lapses.knowsUses();
        lapses.knowsConfirmations();
    }

    @ParameterizedTest(name = "{0} seconds before it lapses: {1}, warned {2}")
    @CsvSource({
        "7776000, 200, false",
        "1209601, 200, false",
        "1209600, 200, true",
        "1, 200, true",
        "0, 401, false",
        "-7776000, 401, false"
    })
    void areBelievedForNinetyDaysAndWarnedForTheLastFourteen(int before, int status, boolean warned) {
        var lapsesAt = NOW.plusSeconds(before);
        lapses.learnConfirmation(HER, lapsesAt.minus(Lapses.GOOD_FOR));

        var answer = ask(token("REFERRER"));

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getHeaders().getFirst("X-Account-Lapses")).isEqualTo(warned ? lapsesAt.toString() : null);
    }

    @Test
    void areToldWhatToDo() {
        lapses.learnUse(HER, NOW.minus(Lapses.GOOD_FOR));

        assertThat(ask(token("CENTRE")).getBodyAsString().block())
                .contains("\"account-lapsed\"")
                .contains("a colleague of your organisation or the coordinator on call can confirm it at once");
    }

    @Test
    void areNeverMachines() {
        lapses.learnUse(HER, NOW.minus(Lapses.GOOD_FOR));

        assertThat(ask(token("SERVICE")).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(ask(token("GATEWAY")).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void areNobodyWithoutAToken() {
        haveCaughtUp();

        assertThat(ask(null).getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(said).isEmpty();
    }

    @Test
    void areSaidToBeUsedOnceAMinuteUntilThatIsKnown() {
        haveCaughtUp();

        ask(token("REFERRER"));
        now = NOW.plusSeconds(59);
        ask(token("REFERRER"));
        await().until(() -> said.size() == 1);
        now = NOW.plusSeconds(60);
        ask(token("REFERRER"));
        await().until(() -> said.size() == 2);
        lapses.learnUse(HER, NOW);
        now = NOW.plus(Duration.ofDays(2));
        ask(token("REFERRER"));

        assertThat(said).hasSize(2).allSatisfy(record -> {
            assertThat(record.getString("key")).isEqualTo(HER);
            assertThat(record.getString("actor")).doesNotContain("her");
        });
        assertThat(said.get(0).getString("data")).isEqualTo("{\"usedAt\":\"" + NOW + "\"}");
    }

    /** Of two records of a key the topic keeps the later: it would begin the ninety days anew. */
    @Test
    void areNotSaidToBeNewBeforeEverythingIsKnown() {
        lapses.knowsUses();

        ask(token("REFERRER"));
        haveCaughtUp();
        now = NOW.plusSeconds(1);
        ask(token("REFERRER"));

        await().until(() -> !said.isEmpty());
        assertThat(said)
                .singleElement()
                .satisfies(record -> assertThat(record.getString("data")).contains(now.toString()));
    }
}
