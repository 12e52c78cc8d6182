package fr.relais.deployment;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How operators come to a token, as the scripts do it here; that Keycloak believes what they say is shown by
 * {@code KeycloakClientsJourney}. It needs bash, openssl and curl.
 */
class TokenScriptTest {

    private static final String ISSUER = "https://identity.example/realms/relais";
    private static final String TOKEN_PATH = "/realms/relais/protocol/openid-connect/token";
    private static final String ASKED = "/actuator/differences";

    /** One signature in a hundred has such numbers. */
    private static final String SHORT_NUMBERS = """
            #!/usr/bin/env bash
            [ "$1" = asn1parse ] || exec "$OPENSSL" "$@"
            cat >/dev/null
            printf '    0:d=0  hl=2 l=   7 cons: SEQUENCE\n'
            printf '    2:d=1  hl=2 l=   1 prim: INTEGER           :7B\n'
            printf '    5:d=1  hl=2 l=   2 prim: INTEGER           :01C8\n'
            """;

    @TempDir
    Path folder;

    private final List<Map<String, String>> forms = new CopyOnWriteArrayList<>();
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    private volatile int status = 200;
    private HttpServer server;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        Tool.run("bash", script("k8s/identity/new-key.sh"), "operators", folder.toString());
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(TOKEN_PATH, exchange -> {
            forms.add(form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answer(exchange, status, "{\"expires_in\":300,\"access_token\":\"the.very.token\"}");
        });
        server.createContext(ASKED, exchange -> {
            bearers.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 200, "{\"differences\":[]}");
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void isGivenForAStatementOfAMinuteThatIsSigned() throws Exception {
        var before = Instant.now().getEpochSecond();

        assertThat(token()).isEqualTo("the.very.token\n");

        var form = forms.get(0);
        assertThat(form)
                .containsOnlyKeys("grant_type", "client_assertion_type", "client_assertion")
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        var statement = SignedStatement.in(form);
        assertThat(statement.head("alg")).isEqualTo("ES256");
        assertThat(statement.head("kid")).isEqualTo(known().path("kid").asString());
        assertThat(statement.claim("iss")).isEqualTo("operators");
        assertThat(statement.claim("sub")).isEqualTo("operators");
        assertThat(statement.claim("aud")).isEqualTo(ISSUER);
        assertThat(statement.moment("exp") - statement.moment("iat")).isEqualTo(60);
        assertThat(statement.moment("iat")).isBetween(before, before + 30);
    }

    @Test
    void isAskedForWithAnotherStatementEachTime() throws Exception {
        token();
        token();

        var key = known();
        assertThat(forms)
                .hasSize(2)
                .allSatisfy(form ->
                        assertThat(SignedStatement.in(form).isSignedBy(key)).isTrue());
        assertThat(forms.stream().map(form -> SignedStatement.in(form).claim("jti")))
                .doesNotHaveDuplicates();
    }

    /** Openssl leaves out the noughts in front of a number; a signature has them. */
    @Test
    void isAskedForWithBothNumbersInFull() throws Exception {
        var openssl = Files.writeString(folder.resolve("openssl"), SHORT_NUMBERS);
        Tool.run("chmod", "+x", openssl.toString());

        Tool.run(
                "bash",
                "-c",
                "export OPENSSL=$(command -v openssl) PATH=$0:$PATH; exec bash \"$@\"",
                folder.toString(),
                script("k8s/identity/token.sh"),
                "operators",
                folder.resolve("operators.json").toString(),
                ISSUER,
                address() + "/realms/relais");

        var numbers = SignedStatement.in(forms.get(0)).signature();
        assertThat(numbers).hasSize(64);
        assertThat(new BigInteger(1, Arrays.copyOf(numbers, 32))).isEqualTo(0x7B);
        assertThat(new BigInteger(1, Arrays.copyOfRange(numbers, 32, 64))).isEqualTo(0x1C8);
    }

    @Test
    void isNoneWhenTheProviderRefuses() {
        status = 401;

        assertThatThrownBy(this::token).hasMessageContaining("the provider refused");
    }

    @Test
    void isNotAskedForWithoutAKey() {
        assertThatThrownBy(() -> token("operators-public.json")).hasMessageContaining("the key has no d");
        assertThat(forms).isEmpty();
    }

    /** What compose's container for operators does: the token goes with whatever is asked. */
    @Test
    void goesWithWhatOperatorsAsk() throws Exception {
        var process = new ProcessBuilder(
                        "bash", script("k8s/compose/operators.sh"), "--request", "DELETE", address() + ASKED)
                .redirectErrorStream(true);
        process.environment()
                .putAll(Map.of(
                        "OPERATORS_KEY",
                        folder.resolve("operators.json").toString(),
                        "OPERATORS_ISSUER",
                        ISSUER,
                        "OPERATORS_REALM",
                        address() + "/realms/relais"));
        var running = process.start();

        assertThat(new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"differences\":[]}");
        assertThat(running.waitFor()).isZero();
        assertThat(bearers).containsExactly("DELETE Bearer the.very.token");
    }

    private String token() throws IOException, InterruptedException {
        return token("operators.json");
    }

    private String token(String key) throws IOException, InterruptedException {
        return Tool.run(
                "bash",
                script("k8s/identity/token.sh"),
                "operators",
                folder.resolve(key).toString(),
                ISSUER,
                address() + "/realms/relais");
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String script(String path) {
        return Repository.path(path).toString();
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private JsonNode known() throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("operators-public.json")))
                .path("keys")
                .path(0);
    }
}
