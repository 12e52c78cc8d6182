package fr.relais.sandbox.journey;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.sandbox.keycloak.Browser;
import fr.relais.sandbox.keycloak.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What ends a session at the real Keycloak, what does not, and what a refused sign-in tells by the time it takes. */
@ExtendWith(Staging.class)
class KeycloakSessionsJourney {

    private static final int SIGN_INS = 24;

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

    /** One account after the other, each once, so that none is slowed down; there and not there by turns. */
    @Test
    void isRefusedInTheSameTimeWhetherThereIsAnAccount() {
        var known = new ArrayList<Duration>();
        var unknown = new ArrayList<Duration>();
        for (var each = -4; each < SIGN_INS; each++) {
            var there = refused(account());
            var notThere = refused("nobody-" + UUID.randomUUID());
            if (each >= 0) {
                known.add(there);
                unknown.add(notThere);
            }
        }

        assertThat(median(known).toNanos() / (double) median(unknown).toNanos()).isBetween(0.85, 1.18);
        assertThat(earlier(known, unknown)).as("how often the one is before the other").isBetween(0.25, 0.75);
    }

    private String account() {
        var name = "somebody-" + UUID.randomUUID();
        desk.keycloak().operator().account(name, "a first password to be changed", KeycloakDesk.member("o"), "CENTRE");
        return name;
    }

    private Duration refused(String name) {
        var form = signIn.begin(signIn.browser());
        var begun = System.nanoTime();
        var page = form.submit(Map.of("username", name, "password", "a wrong password")).page();
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.parameter("code")).isEmpty();
        return took;
    }

    private static Duration median(List<Duration> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** Of all pairs; a half when nothing can be told from the times. */
    private static double earlier(List<Duration> some, List<Duration> others) {
        var pairs = some.stream()
                .flatMap(one -> others.stream().map(other -> one.compareTo(other) < 0))
                .toList();
        return pairs.stream().filter(before -> before).count() / (double) pairs.size();
    }
}
