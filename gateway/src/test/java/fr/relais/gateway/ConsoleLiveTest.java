package fr.relais.gateway;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import fr.relais.testing.TestCaller;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What open pages are told: that something has happened, and that the services are heard. */
class ConsoleLiveTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration A_WHILE = Duration.ofSeconds(2);
    private static final String LIVE = "/app/live";

    private final ConsoleGateway gateway = ConsoleGateway.shared();

    private static Sinks.Many<String> streaming(StubService from) {
        var events = Sinks.many().replay().<String>all();
        from.answers((request, response) -> response.header("Content-Type", "text/event-stream")
                .send(Flux.merge(events.asFlux(), Flux.never()).map(ConsoleLiveTest::bytes), each -> true));
        return events;
    }

    private static ByteBuf bytes(String text) {
        return Unpooled.copiedBuffer(text, UTF_8);
    }

    private Flux<String> named(TestCaller caller) {
        return gateway.browser(caller).events(LIVE).mapNotNull(ServerSentEvent::event);
    }

    @Test
    void saysThatThePageIsCurrentOnceTheServiceIsHeardAndNotBefore() {
        var notices = streaming(gateway.running().notification());

        StepVerifier.create(named(TestCaller.centre("a-centre")))
                .expectSubscription()
                .expectNoEvent(A_WHILE)
                .then(() -> notices.tryEmitNext(":open\n\n").orThrow())
                .expectNext("beat")
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void waitsForBothServicesThatACoordinatorsPageFollows() {
        var notices = streaming(gateway.running().notification());
        var country = streaming(gateway.running().capacity());
        notices.tryEmitNext(":open\n\n").orThrow();

        StepVerifier.create(named(TestCaller.coordinator()))
                .expectSubscription()
                .expectNoEvent(A_WHILE)
                .then(() -> country.tryEmitNext(":open\n\n").orThrow())
                .expectNext("beat")
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void tellsTheFirstChangeOfTheCountryAtOnceAndManyTogether() {
        streaming(gateway.running().notification());
        var country = streaming(gateway.running().capacity());
        var told = new AtomicInteger();

        StepVerifier.create(named(TestCaller.coordinator()).doOnNext(event -> told.incrementAndGet()))
                .expectSubscription()
                .then(() -> change(country))
                .expectNext("country")
                .then(() -> {
                    for (var i = 0; i < 50; i++) {
                        change(country);
                    }
                })
                .expectNext("country")
                .expectNoEvent(Duration.ofMillis(1200))
                .thenCancel()
                .verify(SOON);
    }

    private static void change(Sinks.Many<String> country) {
        country.tryEmitNext("event:change\ndata:{}\n\n").orThrow();
    }

    @Test
    void handsOnANoticeWithItsNumber() {
        var notices = streaming(gateway.running().notification());
        notices.tryEmitNext("id:7\nevent:notice\ndata:{\"text\":{\"fr\":\"Bonjour.\"}}\n\n")
                .orThrow();

        StepVerifier.create(gateway.browser(TestCaller.centre("a-centre"))
                        .events(LIVE)
                        .filter(event -> "notice".equals(event.event())))
                .expectNextMatches(event -> "7".equals(event.id()) && "Bonjour.".equals(event.data()))
                .thenCancel()
                .verify(SOON);
        assertThat(whereAskedFrom()).containsExactly("");
    }

    /** The browser says it once; a service that has ended its stream since is asked from where the page is by now. */
    @Test
    void goesOnFromWhereABrowserWas() {
        gateway.running()
                .notification()
                .answers((request, response) -> response.header("Content-Type", "text/event-stream")
                        .send(
                                Flux.just("id:8\nevent:notice\ndata:{\"text\":{\"fr\":\"Bonjour.\"}}\n\n")
                                        .map(ConsoleLiveTest::bytes),
                                each -> true));

        StepVerifier.create(gateway.browser(TestCaller.centre("a-centre"))
                        .eventsAfter("7", LIVE)
                        .filter(event -> "notice".equals(event.event())))
                .expectNextCount(2)
                .thenCancel()
                .verify(SOON);
        assertThat(whereAskedFrom()).startsWith("7", "8");
    }

    private List<String> whereAskedFrom() {
        return gateway.running().notification().received().stream()
                .map(asked -> asked.headers().get("Last-Event-ID", ""))
                .toList();
    }
}
