package fr.relais.platform.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.relais.platform.client.ClientSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** How a service shows the identity provider that it is itself, before it calls another one. */
class ServiceClientsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What the provider is called, which is not where it is reached. */
    private static final String ISSUER = "https://identity.example";

    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<String> called = new CopyOnWriteArrayList<>();
    private HttpServer provider;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/oauth2/token", this::giveToken);
        provider.createContext("/internal", this::take);
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var said = Stream.of(form.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, two) -> two));
        var basic = exchange.getRequestHeaders().getFirst("Authorization");
        if (basic != null) {
            said.put("Authorization", basic);
        }
        asked.add(said);
        answer(exchange, "{\"access_token\":\"its-own\",\"token_type\":\"Bearer\",\"expires_in\":600}");
    }

    private void take(HttpExchange exchange) throws IOException {
        called.add(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(exchange, "{}");
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private String address() {
        return "http://localhost:" + provider.getAddress().getPort();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content + "\n");
    }

    private void call(@Nullable Path secret, @Nullable Path key) {
        var identity = new IdentitySettings(ISSUER, null, null, "relais", Duration.ofSeconds(30));
        new ServiceClients(
                        WebClient.builder(),
                        identity,
                        new ClientSettings("tiny", secret, key, address() + "/oauth2/token"))
                .of(address())
                .get()
                .uri("/internal/v1/things")
                .retrieve()
                .toBodilessEntity()
                .block(PATIENCE);
    }

    @Test
    void signWhatOnlyTheProviderCanUseAndOnlyForAMinute() throws Exception {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();

        call(null, file("key", key.toJSONString()));

        assertThat(called).containsExactly("Bearer its-own");
        assertThat(asked).singleElement().satisfies(said -> {
            assertThat(said).doesNotContainKeys("client_secret", "Authorization");
            assertThat(said.get("client_assertion_type"))
                    .isEqualTo("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
            assertThat(said.toString()).doesNotContain(key.getD().toString());
            var statement = SignedJWT.parse(said.get("client_assertion"));
            assertThat(statement.verify(new ECDSAVerifier(key.toPublicJWK()))).isTrue();
            var claims = statement.getJWTClaimsSet();
            assertThat(List.of(claims.getIssuer(), claims.getSubject())).containsOnly("tiny");
            assertThat(claims.getAudience()).containsExactly(ISSUER);
            assertThat(claims.getExpirationTime().toInstant())
                    .isBefore(Instant.now().plusSeconds(61));
            assertThat(claims.getJWTID()).isNotBlank();
        });
    }

    @Test
    void sayASecretWhereThereIsNoKey() throws IOException {
        call(file("secret", "not-for-production"), null);

        assertThat(called).containsExactly("Bearer its-own");
        assertThat(asked)
                .singleElement()
                .satisfies(said -> assertThat(said).containsKey("Authorization").doesNotContainKey("client_assertion"));
    }

    @Test
    void doNotStartWithNeitherOrBothOrWithWhatIsNoPrivateKey() throws Exception {
        var secret = file("secret", "s");
        var key = new ECKeyGenerator(Curve.P_256).generate();
        var good = file("key", key.toJSONString());
        var open = file("public", key.toPublicJWK().toJSONString());
        var torn = file("torn", key.toJSONString().substring(1));

        assertThatIllegalStateException().isThrownBy(() -> call(null, null));
        assertThatIllegalStateException().isThrownBy(() -> call(secret, good));
        assertThatIllegalStateException().isThrownBy(() -> call(null, open));
        assertThatIllegalStateException()
                .isThrownBy(() -> call(null, torn))
                .withMessage("relais.client.key-file is no private key")
                .withNoCause();
    }
}
