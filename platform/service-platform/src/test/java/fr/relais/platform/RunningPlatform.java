package fr.relais.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.mongodb.reactivestreams.client.MongoDatabase;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import fr.relais.embedded.EmbeddedBroker;
import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.platform.audit.AuditKeyFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.context.reactive.StandardReactiveWebEnvironment;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole service made of nothing but the platform and {@link TinyService}, with a real broker and real tokens; one for
 * all tests of this JVM.
 */
final class RunningPlatform {

    static final String PROBLEM = "https://relais.example/problems/";

    private static final RunningPlatform SHARED = started();

    private final RSAKey key;
    private final RSAKey foreignKey;
    private final String issuer;
    private final EmbeddedDatabase database;
    private final EmbeddedBroker broker;
    private final ConfigurableApplicationContext service;
    private final WebTestClient http;

    private RunningPlatform(Path folder) throws Exception {
        database = EmbeddedDatabase.inMemory();
        broker = EmbeddedBroker.start(folder.resolve("broker"));
        key = new RSAKeyGenerator(3072).keyID("one").generate();
        foreignKey = new RSAKeyGenerator(3072).keyID("one").generate();
        issuer = "http://localhost:" + identity(key).getAddress().getPort();
        service = start(folder);
        http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    static RunningPlatform shared() {
        return SHARED;
    }

    private static RunningPlatform started() {
        try {
            var folder = Files.createTempDirectory("platform");
            var running = new RunningPlatform(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> running.stop(folder)));
            return running;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void stop(Path folder) {
        service.close();
        broker.close();
        database.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private static HttpServer identity(RSAKey key) throws IOException {
        var identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        var issuer = "{\"issuer\":\"http://localhost:" + identity.getAddress().getPort() + "\"}";
        Published.at(identity, "/oauth2/jwks", keys);
        Published.at(identity, "/.well-known/openid-configuration", issuer.getBytes(StandardCharsets.UTF_8));
        identity.start();
        return identity;
    }

    /** Of a class of its own, since it answers while the other one is still being made. */
    private static final class Published {

        static void at(HttpServer identity, String path, byte[] json) {
            identity.createContext(path, exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, json.length);
                exchange.getResponseBody().write(json);
                exchange.close();
            });
        }
    }

    private ConfigurableApplicationContext start(Path folder) throws IOException {
        var serverKey = folder.resolve("server.key");
        Files.writeString(serverKey, "0123456789abcdef0123456789abcdef");
        var application = new SpringApplication(TinyService.class);
        application.setEnvironment(alone());
        application.setDefaultProperties(Map.of(
                "spring.application.name", "tiny-service",
                "spring.main.web-application-type", "reactive",
                "server.port", "0",
                "management.endpoints.web.exposure.include", "health,prometheus,deadletters,staterecords,differences",
                "management.endpoint.health.probes.enabled", "true"));
        return application.run(
                "--relais.mongodb.uri=" + database.uri(),
                "--relais.mongodb.database=tiny",
                "--relais.kafka.bootstrap=" + broker.bootstrapServers(),
                "--relais.kafka.replication=1",
                "--relais.kafka.min-in-sync=1",
                "--relais.kafka.partitions=2",
                "--relais.traces.endpoint=" + ToldTraces.endpoint(),
                "--relais.admission.body=2s",
                "--relais.curiosity.misses=10000",
                "--relais.curiosity.reads=10000",
                "--relais.identity.issuer=" + issuer,
                "--relais.server.key-file=" + serverKey,
                "--relais.audit.key-file=" + AuditKeyFile.in(folder));
    }

    /** Nothing that happens to be set around the tests. */
    private static StandardReactiveWebEnvironment alone() {
        var environment = new StandardReactiveWebEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", Map.of()));
        return environment;
    }

    WebTestClient http() {
        return http;
    }

    /** What an operator gets at who owns the database. */
    MongoDatabase database() {
        return service.getBean(MongoDatabase.class);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @SuppressWarnings("unchecked")
    KafkaTemplate<String, byte[]> template() {
        return service.getBean(KafkaTemplate.class);
    }

    WebTestClient.ResponseSpec post(String path, String idempotencyKey, String body) {
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

    /** Says how much will come and sends this; what is answered until the other side hangs up, or all is answered. */
    String sendOnly(String type, int length, String body) throws IOException {
        return sendBytes("k", "Content-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n" + body);
    }

    /** Sends JSON in pieces that are framed like this, good or not. */
    String sendInPieces(String key, String pieces) throws IOException {
        return sendBytes(key, "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + pieces);
    }

    private String sendBytes(String key, String rest) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout(20_000);
            var head = "POST /v1/counters HTTP/1.1\r\nHost: x\r\nConnection: close\r\nIdempotency-Key: " + key
                    + "\r\nAuthorization: Bearer " + good() + "\r\n" + rest;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int port() {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    WebTestClient.ResponseSpec put(String path, String version) {
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

    WebTestClient.ResponseSpec get(String path, String token) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    static void expectProblem(WebTestClient.ResponseSpec response, int status, String code) {
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

    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("relais")
                .subject("somebody")
                .claim("org", "an-org")
                .claim("roles", List.of("CENTRE"))
                .issueTime(in(0))
                .expirationTime(in(600));
    }

    static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    String good() {
        return as("CENTRE");
    }

    /** A good token of somebody in this role. */
    String as(String role) {
        try {
            return signed(key, "at+jwt", claims().claim("roles", List.of(role)).build());
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With the key that this service believes. */
    String signed(String type, JWTClaimsSet claims) throws Exception {
        return signed(key, type, claims);
    }

    /** With a key of the same name that nobody knows. */
    String forged(JWTClaimsSet claims) throws Exception {
        return signed(foreignKey, "at+jwt", claims);
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
