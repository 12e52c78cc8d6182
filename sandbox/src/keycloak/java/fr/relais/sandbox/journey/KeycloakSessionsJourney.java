package fr.relais.sandbox.journey;

import java.net.URI;
import java.util.Map;

import fr.relais.sandbox.keycloak.Browser;
import fr.relais.sandbox.keycloak.Realm;
import fr.relais.sandbox.keycloak.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What ends a session at the real Keycloak, and what does not. */
@ExtendWith(Staging.class)
class KeycloakSessionsJourney {

    private final KeycloakDesk desk;
    private final SignIn signIn;

    KeycloakSessionsJourney(RunningRelais relais) {
        this.desk = KeycloakDesk.of(relais);
        this.signIn = desk.keycloak().signIn();
    }

    private int refreshed(String token) {
        return signIn.refreshed(token).status();
    }

    /** This is what the pages ask each minute, and what ends a session there. */
    @Test
    void endsWithTheAccount() {
        var tokens = desk.tokensOf("referrer-14");
        var next = signIn.refreshed(tokens.text("refresh_token"));
        assertThat(next.status()).isEqualTo(200);

        desk.keycloak().operator().lock("person-referrer-14");
        try {
            var refused = signIn.refreshed(next.text("refresh_token"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("error")).isEqualTo("invalid_grant");
        } finally {
            desk.keycloak().operator().unlock("person-referrer-14");
        }
    }

    /** An address in a mail, or a picture of another site: she is asked before anything ends. */
    @Test
    void doesNotEndBeforeSheHasSaidSo() {
        var browser = signIn.browser();
        var tokens = signedIn(browser, "referrer-15");

        var asked = browser.get(signIn.realm().logout());

        assertThat(asked.status()).isEqualTo(200);
        var next = signIn.refreshed(tokens);
        assertThat(next.status()).isEqualTo(200);
        browser.submit(asked, Map.of("session_code", asked.field("session_code"), "confirmLogout", "yes"));
        assertThat(refreshed(next.text("refresh_token"))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id_token_hint=made.up.text", "id_token_hint=", "client_id=console", "logout_hint=person"})
    void doesNotEndByWhatSomebodyHasMadeUp(String said) {
        var browser = signIn.browser();
        var tokens = signedIn(browser, "referrer-16");

        browser.get(URI.create(signIn.realm().logout() + "?" + said));

        assertThat(refreshed(tokens)).isEqualTo(200);
    }

    /** A right id token, of somebody else. */
    @Test
    void doesNotEndByAnothersToken() {
        var browser = signIn.browser();
        var hers = signedIn(browser, "referrer-17");
        var his = desk.tokensOf("referrer-18").text("id_token");

        browser.get(URI.create(signIn.realm().logout() + "?id_token_hint=" + his));

        assertThat(refreshed(hers)).isEqualTo(200);
    }

    private String signedIn(Browser browser, String account) {
        var done = signIn.begin(browser)
                .submit(Map.of("username", account, "password", desk.keycloak().password()));
        return signIn.exchanged(done).text("refresh_token");
    }

    /** The provider goes on giving tokens to a session of before; no service believes any of them. */
    @Test
    void isWorthNothingAfterACoordinatorsWord(World world) {
        var tokens = desk.tokensOf("centre-43");
        assertThat(status(world, tokens)).isEqualTo(200);

        world.coordinator()
                .session()
                .post("/v1/accounts/person-centre-43/revocation", Map.of())
                .expect(200);
        Patience.until("an end of it", () -> assertThat(status(world, tokens)).isEqualTo(401));

        // From then on a token is refused for its sign-in, and not because two clocks might be half a minute apart.
        Patience.until(
                "a new sign-in",
                () -> assertThat(status(world, desk.tokensOf("centre-43"))).isEqualTo(200));
        var anew = signIn.refreshed(tokens.text("refresh_token"));
        assertThat(anew.status()).isEqualTo(200);
        assertThat(status(world, anew)).isEqualTo(401);
    }

    private static int status(World world, Realm.Answer tokens) {
        return world.api()
                .withToken(tokens.text("access_token"))
                .get("/v1/centres")
                .status();
    }
}
