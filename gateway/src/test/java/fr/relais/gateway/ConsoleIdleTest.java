package fr.relais.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import fr.relais.testing.SettableClock;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static fr.relais.gateway.TestBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

/** A page that lies open before nobody ends by itself, and whoever is there is told before. */
class ConsoleIdleTest {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration NEARLY = IDLE.minusMinutes(1);

    private static final SettableClock CLOCK = SettableClock.at(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private static final ConsoleGateway GATEWAY = ConsoleGateway.at(CLOCK);

    private TestBrowser somebody = GATEWAY.browser();

    @BeforeEach
    void signIn() {
        GATEWAY.running().services().forEach(StubService::reset);
        somebody = GATEWAY.browser(TestCaller.referrer("an-org"));
    }

    @AfterAll
    static void close() {
        GATEWAY.running().close();
    }

    private boolean isOver() {
        var answer = somebody.get("/app/none");
        return answer.getStatus().value() == 303 && location(answer).toString().equals("/?over");
    }

    private void streams() {
        GATEWAY.running()
                .notification()
                .answers((request, response) -> response.sse()
                        .sendString(Flux.concat(Mono.just(":open\n\n"), Flux.never()), StandardCharsets.UTF_8));
    }

    @Test
    void endsAfterHalfAnHourWithoutAnAct() {
        CLOCK.advance(IDLE);

        assertThat(isOver()).isTrue();
    }

    @Test
    void goesOnWithEveryPageThatSomebodyLooksAt() {
        CLOCK.advance(NEARLY);
        assertThat(somebody.get("/rights").getStatus().value()).isEqualTo(200);
        assertThat(somebody.get("/app/none").getStatus().value()).isEqualTo(200);
        CLOCK.advance(NEARLY);

        assertThat(somebody.get("/app/none").getStatus().value()).isEqualTo(200);
    }

    @Test
    void doesNotGoOnByWhatAPageLooksAtByItself() {
        CLOCK.advance(NEARLY);
        assertThat(somebody.getByScript("/app/none").getStatus().value()).isEqualTo(200);
        CLOCK.advance(Duration.ofMinutes(1));

        assertThat(somebody.getByScript("/app/none").getStatus().value()).isEqualTo(401);
        assertThat(isOver()).isTrue();
    }

    @Test
    void isAskedForByAScriptWithoutGoingOn() {
        CLOCK.advance(NEARLY);
        assertThat(somebody.getByScript("/app/session").getResponseBody()).isEqualTo("60");
        assertThat(somebody.getByScript("/app/session").getResponseBody()).isEqualTo("60");

        assertThat(somebody.get("/app/session").getResponseBody()).isEqualTo("1800");
    }

    /** The stream is what would keep it alive for ever, and what tells a case to whoever sits down there next. */
    @Test
    void endsTheStreamOfThePageThatLiesOpen() {
        streams();
        var ended = somebody.follow("/app/live").then().toFuture();
        CLOCK.advance(NEARLY);
        assertThat(ended).isNotDone();
        CLOCK.advance(Duration.ofMinutes(1));

        assertThat(ended).succeedsWithin(Duration.ofSeconds(3));
        assertThat(somebody.get("/app/live").getStatus().value()).isEqualTo(401);
    }

    @Test
    void endsTheStreamsOfOtherTabsWithTheSignOut() {
        streams();
        somebody.get("/rights");
        var ended = somebody.follow("/app/live").then().toFuture();

        somebody.post("/app/sign-out", Map.of());

        assertThat(ended).succeedsWithin(Duration.ofSeconds(3));
    }

    @Test
    void saysOnEveryPageUntilWhen() {
        var page = String.valueOf(somebody.get("/rights").getResponseBody());
        var until = DateTimeFormatter.ofPattern("HH:mm")
                .format(CLOCK.instant().plus(IDLE).atZone(ZoneId.of("Europe/Paris")));

        assertThat(page).contains(until).contains("vous serez déconnectée").contains("data-left=\"1800\"");
        assertThat(String.valueOf(GATEWAY.browser().get("/rights").getResponseBody()))
                .doesNotContain("data-left");
    }
}
