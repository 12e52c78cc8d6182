package fr.relais.capacity.adapter.web;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.SentFile;
import fr.relais.capacity.application.Centres;
import fr.relais.capacity.application.ReadCentresUseCase;
import fr.relais.capacity.application.Territory;
import fr.relais.capacity.application.exchange.ExportAvailabilityUseCase;
import fr.relais.capacity.application.exchange.ExportFiles;
import fr.relais.capacity.application.exchange.Imports;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.platform.identity.Revocations;
import fr.relais.platform.web.Caller;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.codec.HttpMessageWriter;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.result.view.ViewResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static fr.relais.capacity.NewCentre.COORDINATOR;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An account that is revoked while a file of it is on its way, in or out: the file breaks off, and nothing has changed.
 */
class RevokedMeanwhileTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningService service = RunningService.shared();

    @Test
    void aTableThatComesInIsNotTaken() {
        var centre = NewCentre.withTwoVacantBeds();
        var before = seenByTheCoordinator(centre);
        var lines = listening();

        // The rest of the table never comes: only the word that it is believed no longer ends this request.
        var answer = CompletableFuture.supplyAsync(() -> begins(centre));
        await().atMost(SOON).until(() -> onDisk(centre));
        revoke(centre.manager().subject());

        assertThat(answer.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo(401);
        await().atMost(SOON).until(() -> !onDisk(centre));
        assertThat(service.bean(Imports.class)
                        .waiting(centre.manager().organisation(), Instant.EPOCH)
                        .block())
                .isZero();
        assertThat(seenByTheCoordinator(centre)).isEqualTo(before);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains(centre.code()) || line.contains("centre;free"));
    }

    @Test
    void aTableThatGoesOutBreaksOff() {
        var subject = "leaving-" + UUID.randomUUID();
        var exchange = asking(subject);
        exchange.getResponse().setWriteHandler(Flux::then);

        StepVerifier.create(export(exchange))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(200))
                .then(() -> revoke(subject))
                .expectError(InvalidBearerTokenException.class)
                .verify(SOON);
    }

    /** Whether a part of the table that this centre is named in has come so far. */
    private static boolean onDisk(NewCentre centre) throws IOException {
        try (var files =
                Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "relais-import-*.part")) {
            for (var file : files) {
                if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(centre.code())) {
                    return true;
                }
            }
            return false;
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    private static ListAppender<ILoggingEvent> listening() {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(lines);
        return lines;
    }

    private String seenByTheCoordinator(NewCentre centre) {
        return json(service.get(COORDINATOR, centre.path()), 200).toString();
    }

    /** Sends the beginning of a table and no end; what is answered. */
    private int begins(NewCentre centre) {
        var table = "centre;free\n" + centre.code() + ";0\n";
        DataBuffer begun = DefaultDataBufferFactory.sharedInstance.wrap(table.getBytes(StandardCharsets.UTF_8));
        return service.as(centre.manager())
                .post()
                .uri("/v1/imports?kind=AVAILABILITY")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(SentFile.CSV)
                .body(Flux.concat(Flux.just(begun), Sinks.<DataBuffer>one().asMono()), DataBuffer.class)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private Mono<Void> export(ServerWebExchange exchange) {
        var handler = new ExportHandler(
                service.bean(Access.class),
                new ExportAvailabilityUseCase(
                        new ReadCentresUseCase(endless(), service.bean(Timers.class), Clock.systemUTC()),
                        service.bean(ExportFiles.class),
                        service.bean(Territory.class)),
                service.bean(Territory.class),
                Clock.systemUTC(),
                service.bean(Revocations.class));
        return handler.availability(ServerRequest.create(exchange, List.of()))
                .flatMap(answer -> answer.writeTo(exchange, new Writers()));
    }

    private record Writers(List<HttpMessageWriter<?>> messageWriters, List<ViewResolver> viewResolvers)
            implements ServerResponse.Context {
        private Writers() {
            this(HandlerStrategies.withDefaults().messageWriters(), List.of());
        }
    }

    /** Centres whose next page never comes. */
    private static Centres endless() {
        return (Centres) Proxy.newProxyInstance(
                Centres.class.getClassLoader(), new Class<?>[] {Centres.class}, (proxy, method, given) -> Flux.never());
    }

    private static MockServerWebExchange asking(String subject) {
        var exchange = MockServerWebExchange.builder(MockServerHttpRequest.get("/v1/exports/availability"))
                .principal(new JwtAuthenticationToken(Jwt.withTokenValue("t")
                        .header("alg", "RS256")
                        .subject(subject)
                        .issuedAt(Instant.now())
                        .build()))
                .build();
        exchange.getAttributes().put("relais.caller", new Caller(subject, "an-org", List.of("CENTRE"), Set.of()));
        return exchange;
    }

    private void revoke(String subject) {
        var key = Revocations.digestOf(subject);
        var record = new ProducerRecord<>(
                Topics.PLACEMENT_REVOCATIONS,
                key,
                ("{\"revokedAt\":\"" + Instant.now() + "\"}").getBytes(StandardCharsets.UTF_8));
        say(record, "ce_id", UUID.randomUUID().toString());
        say(record, "ce_type", PlacementMessages.REVOCATION);
        say(record, "ce_subject", key);
        say(record, "ce_aggregateversion", "1");
        say(record, "ce_eventindex", "0");
        say(record, "ce_time", Instant.now().toString());
        service.bean(KafkaTemplate.class).send(record);
    }

    private static void say(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
