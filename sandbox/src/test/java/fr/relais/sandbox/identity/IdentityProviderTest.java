package fr.relais.sandbox.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.nimbusds.jwt.SignedJWT;
import fr.relais.embedded.FreePort;
import fr.relais.sandbox.demo.Account;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What the identity provider gives out, and to whom. */
class IdentityProviderTest {

    private static final Account WARDEN = new Account(
            "warden", "secret", "person-1", "organisation-1", List.of("CENTRE"), List.of("75", "976"), Map.of());
    private static final Account TWIN =
            new Account("twin", "secret", "person-2", "organisation-2", List.of("REFERRER"), List.of(), Map.of());

    private static final Console CONSOLE = new Console("console-secret", URI.create("http://localhost:8080"));

    @TempDir
    static Path directory;

    private static final int PORT = FreePort.next();
    private static IdentityProvider provider;

    @BeforeAll
    static void start() {
        provider = IdentityProvider.start(PORT, directory.resolve("key.json"), List.of(WARDEN, TWIN), CONSOLE);
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void givesATokenThatSaysWhatServicesAskFor() throws Exception {
        var token = tokenOf("warden");
        var claims = token.getJWTClaimsSet();

        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:" + PORT);
        assertThat(claims.getAudience()).containsExactly("relais");
        assertThat(claims.getSubject()).isEqualTo("person-1");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getStringClaim("client_id")).isEqualTo("warden");
        assertThat(claims.getStringClaim("org")).isEqualTo("organisation-1");
        assertThat(claims.getStringListClaim("roles")).containsExactly("CENTRE");
        assertThat(claims.getStringListClaim("departements")).containsExactly("75", "976");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(10));
    }

    /** What is only done for somebody who has just signed in is tried with a token that has just been given out. */
    @Test
    void saysWhenSheSignedIn() throws Exception {
        var claims = tokenOf("warden").getJWTClaimsSet();

        assertThat(claims.getLongClaim("auth_time"))
                .isEqualTo(claims.getIssueTime().toInstant().getEpochSecond());
    }

    @Test
    void tellsApartAccountsWithTheSameSecret() throws Exception {
        assertThat(tokenOf("twin").getJWTClaimsSet().getSubject()).isEqualTo("person-2");
    }

    @Test
    void refusesAWrongSecretAndAnUnknownAccount() throws Exception {
        assertThat(ask("warden", "guess").statusCode()).isEqualTo(401);
        assertThat(ask("nobody", "secret").statusCode()).isEqualTo(401);
    }

    @Test
    void keepsItsKeyOverARestart() throws Exception {
        var before = keys();

        stop();
        start();

        assertThat(keys()).isEqualTo(before).contains("\"n\"").doesNotContain("\"d\"");
    }

    @Test
    void servesNothingElse() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(401);
    }

    private static SignedJWT tokenOf(String account) throws Exception {
        var answer = JsonMapper.shared().readTree(ask(account, "secret").body());
        return SignedJWT.parse(answer.path("access_token").asString());
    }

    private static String keys() throws IOException, InterruptedException {
        return get("/oauth2/jwks").body();
    }

    private static HttpResponse<String> ask(String account, String secret) throws IOException, InterruptedException {
        var credentials = Base64.getEncoder().encodeToString((account + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request("/oauth2/token")
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(IdentityProvider.issuer(PORT).resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
