package fr.relais.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import fr.relais.embedded.EmbeddedBroker;
import fr.relais.embedded.EmbeddedDatabase;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A whole service made of nothing but the platform and {@link TinyService}, with a real broker and real tokens. */
class PlatformServiceTest {

    private static final String PROBLEM = "https://relais.example/problems/";

    @TempDir
    private static Path folder;

    private static EmbeddedDatabase database;
    private static EmbeddedBroker broker;
    private static HttpServer identity;
    private static RSAKey key;
    private static RSAKey foreignKey;
    private static String issuer;
    private static ConfigurableApplicationContext service;
    private static WebTestClient http;

    @BeforeAll
    static void startEverything() throws Exception {
        database = EmbeddedDatabase.inMemory();
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        foreignKey = new RSAKeyGenerator(2048).keyID("one").generate();
        identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        identity.createContext("/oauth2/jwks", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        identity.start();
        issuer = "http://localhost:" + identity.getAddress().getPort();
        service = start();
        http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    private static ConfigurableApplicationContext start() throws IOException {
        var serverKey = folder.resolve("server.key");
        Files.writeString(serverKey, "0123456789abcdef0123456789abcdef");
        var application = new SpringApplication(TinyService.class);
        application.setDefaultProperties(Map.of(
                "spring.application.name", "tiny-service",
                "spring.main.web-application-type", "reactive",
                "server.port", "0",
                "management.endpoints.web.exposure.include", "health,prometheus",
                "management.endpoint.health.probes.enabled", "true"));
        return application.run(
                "--relais.mongodb.uri=" + database.uri(),
                "--relais.mongodb.database=tiny",
                "--relais.kafka.bootstrap=" + broker.bootstrapServers(),
                "--relais.kafka.replication=1",
                "--relais.kafka.min-in-sync=1",
                "--relais.kafka.partitions=2",
                "--relais.identity.issuer=" + issuer,
                "--relais.server.key-file=" + serverKey);
    }

    @AfterAll
    static void stopEverything() {
        service.close();
        identity.stop(0);
        broker.close();
        database.close();
    }

    @Test
    void createsChangesAndRepeatsByKey() {
        post("/v1/counters", "k1", "{\"limit\":2}").expectStatus().isCreated();
        post("/v1/counters", "k1", "{\"limit\":2}").expectStatus().isCreated();

        expectProblem(post("/v1/counters", "k1", "{\"limit\":3}"), 422, "command-reused");
    }

    @Test
    void answersStaleAndMissingVersions() {
        post("/v1/counters", "v1", "{\"limit\":9}").expectStatus().isCreated();

        expectProblem(put("/v1/counters/v1", "\"7\""), 412, "stale-version");
        expectProblem(put("/v1/counters/v1", null), 428, "version-required");
        expectProblem(put("/v1/counters/v1", "7"), 400, "invalid-input");
        put("/v1/counters/v1", "\"1\"").expectStatus().isOk();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void refusesABadBody(String why, String body, int status, String code) {
        expectProblem(post("/v1/counters", "bad", body), status, code);
    }

    static Stream<Arguments> badBodies() {
        var deep = "{\"a\":".repeat(21) + "1" + "}".repeat(21);
        return Stream.of(
                Arguments.of("no body", "", 400, "body-required"),
                Arguments.of("blank", "   ", 400, "body-required"),
                Arguments.of("half a body", "{\"limit\":", 400, "malformed-body"),
                Arguments.of("twice the same field", "{\"limit\":1,\"limit\":2}", 400, "malformed-body"),
                Arguments.of("something after the end", "{\"limit\":1} x", 400, "malformed-body"),
                Arguments.of("not a number", "{\"limit\":NaN}", 400, "malformed-body"),
                Arguments.of("an array", "[1]", 400, "invalid-input"),
                Arguments.of("null", "null", 400, "invalid-input"),
                Arguments.of("an unknown field", "{\"limit\":1,\"x\":1}", 400, "invalid-input"),
                Arguments.of("too deep", deep, 400, "malformed-body"),
                Arguments.of("too large", "{\"limit\":" + " ".repeat(70_000) + "1}", 413, "body-too-large"));
    }

    @Test
    void refusesAnotherMediaTypeAndAMissingKey() {
        expectProblem(
                http.post()
                        .uri("/v1/counters")
                        .headers(headers -> headers.setBearerAuth(good()))
                        .header("Idempotency-Key", "x")
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("{\"limit\":1}")
                        .exchange(),
                415,
                "unsupported-media-type");
        expectProblem(post("/v1/counters", null, "{\"limit\":1}"), 400, "invalid-input");
        expectProblem(post("/v1/counters", "no spaces!", "{\"limit\":1}"), 400, "invalid-input");
    }

    @Test
    void answersUnknownPathsAndBugsWithProblemsThatSayNothing() {
        expectProblem(get("/v1/nothing-here", good()), 404, "not-found");
        var broken = get("/v1/broken", good());

        expectProblem(broken, 500, "internal-error");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgedTokens")
    void refusesAForgedToken(String why, String token) {
        expectProblem(get("/v1/counters/x", token), 401, "unauthenticated");
    }

    static Stream<Arguments> forgedTokens() throws Exception {
        var claims = claims().build();
        var tampered = good().substring(0, good().length() - 8) + "AAAAAAAA";
        return Stream.of(
                Arguments.of("alg none", new PlainJWT(claims).serialize()),
                Arguments.of("another key", signed(foreignKey, "at+jwt", claims)),
                Arguments.of("wrong type", signed(key, "JWT", claims)),
                Arguments.of("no type", signed(key, null, claims)),
                Arguments.of(
                        "wrong audience",
                        signed(key, "at+jwt", claims().audience("other").build())),
                Arguments.of(
                        "wrong issuer",
                        signed(
                                key,
                                "at+jwt",
                                claims().issuer("http://evil.example").build())),
                Arguments.of(
                        "expired",
                        signed(key, "at+jwt", claims().expirationTime(in(-120)).build())),
                Arguments.of(
                        "never expires",
                        signed(key, "at+jwt", claims().expirationTime(null).build())),
                Arguments.of(
                        "not yet valid",
                        signed(key, "at+jwt", claims().notBeforeTime(in(300)).build())),
                Arguments.of("tampered signature", tampered),
                Arguments.of("nonsense", "nonsense"));
    }

    @Test
    void refusesARequestWithoutAToken() {
        expectProblem(http.get().uri("/v1/counters/x").exchange(), 401, "unauthenticated");
    }

    @Test
    void showsHealthAndMetricsToAnyoneInsideAndNothingElse() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> http.get()
                        .uri("/actuator/health/readiness")
                        .exchange()
                        .expectStatus()
                        .isOk());
        http.get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
        expectProblem(http.get().uri("/actuator/env").exchange(), 401, "unauthenticated");
    }

    @Test
    void publishesWhatItCommitsAndAppliesItOnce() {
        post("/v1/counters", "pub", "{\"limit\":9}").expectStatus().isCreated();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> TinyService.RECEIVED.stream()
                        .anyMatch(event -> "test.counted.v1".equals(event.type()) && event.version() == 1));
    }

    @Test
    void putsAPoisonedRecordAsideAndGoesOn() {
        @SuppressWarnings("unchecked")
        KafkaTemplate<String, byte[]> template = service.getBean(KafkaTemplate.class);
        template.send(new ProducerRecord<>(
                TinyService.EVENTS, 0, "k", "not one of ours".getBytes(StandardCharsets.UTF_8), new RecordHeaders()));

        post("/v1/counters", "after-poison", "{\"limit\":9}").expectStatus().isCreated();

        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        broker.bootstrapServers(),
                        "auto.offset.reset",
                        "earliest",
                        "group.id",
                        "t"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TinyService.EVENTS + ".dlt"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !consumer.poll(Duration.ofMillis(200)).isEmpty());
        }
    }

    private static WebTestClient.ResponseSpec post(String path, String idempotencyKey, String body) {
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(good()))
                .headers(headers -> {
                    if (idempotencyKey != null) {
                        headers.set("Idempotency-Key", idempotencyKey);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static WebTestClient.ResponseSpec put(String path, String version) {
        return http.put()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(good()))
                .headers(headers -> {
                    if (version != null) {
                        headers.set("If-Match", version);
                    }
                })
                .exchange();
    }

    private static WebTestClient.ResponseSpec get(String path, String token) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private static void expectProblem(WebTestClient.ResponseSpec response, int status, String code) {
        var body = response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        assertThat(Objects.requireNonNull(body))
                .contains("\"type\":\"" + PROBLEM + code + "\"")
                .contains("\"code\":\"" + code + "\"")
                .contains("\"correlationId\":")
                .doesNotContain("Exception")
                .doesNotContain("counters");
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("relais")
                .subject("somebody")
                .claim("org", "an-org")
                .claim("roles", List.of("CENTRE"))
                .issueTime(in(0))
                .expirationTime(in(600));
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String good() {
        try {
            return signed(key, "at+jwt", claims().build());
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(RSAKey with, String type, JWTClaimsSet claims) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(with.getKeyID())
                .type(type == null ? null : new JOSEObjectType(type))
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }
}
