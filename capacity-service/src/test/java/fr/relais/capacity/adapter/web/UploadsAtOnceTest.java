package fr.relais.capacity.adapter.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.SentFile;
import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The places for files are everybody's: one organisation has two of them at once. */
class UploadsAtOnceTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final NewCentre slow = NewCentre.withTwoVacantBeds();
    private final NewCentre other = NewCentre.withTwoVacantBeds();

    @Test
    void areTwoOfOneOrganisationAndTheThirdIsToldToComeAgain() {
        var rest = Sinks.<DataBuffer>one();
        var sending = Stream.of(1, 2)
                .map(each -> CompletableFuture.supplyAsync(() -> sendsSlowly(slow, rest)))
                .toList();

        await().atMost(SOON)
                .until(() -> sends(slow).expectBody().returnResult().getStatus().value() == 429);
        var third = sends(slow);
        third.expectHeader().valueMatches("Retry-After", "[1-9][0-9]*");
        assertThat(json(third, 429).path("code").asString()).isEqualTo("too-many-uploads");
        assertThat(json(sends(other), 201).at("/counts/unchanged").asInt()).isEqualTo(1);

        rest.tryEmitEmpty();
        assertThat(List.of(sending.get(0).join(), sending.get(1).join()))
                .as("what those get who came first")
                .containsOnly(1);
        assertThat(json(sends(slow), 201).at("/counts/unchanged").asInt()).isEqualTo(1);
    }

    private static String table(NewCentre centre) {
        return "centre;free\n" + centre.code() + ";2\n";
    }

    private static ResponseSpec sends(NewCentre centre) {
        var table = table(centre).getBytes(StandardCharsets.UTF_8);
        return SentFile.send(centre.manager(), "kind=AVAILABILITY", SentFile.CSV, table);
    }

    /** Sends a table whose end comes when the rest does; how many rows of it change nothing. */
    private static int sendsSlowly(NewCentre centre, Sinks.One<DataBuffer> rest) {
        DataBuffer begun =
                DefaultDataBufferFactory.sharedInstance.wrap(table(centre).getBytes(StandardCharsets.UTF_8));
        return json(
                        sending(centre.manager())
                                .body(Flux.concat(Flux.just(begun), rest.asMono()), DataBuffer.class)
                                .exchange(),
                        201)
                .at("/counts/unchanged")
                .asInt();
    }

    private static RequestBodySpec sending(TestCaller caller) {
        return RunningService.shared()
                .as(caller)
                .post()
                .uri("/v1/imports?kind=AVAILABILITY")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(SentFile.CSV);
    }
}
