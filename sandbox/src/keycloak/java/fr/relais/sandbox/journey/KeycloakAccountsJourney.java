package fr.relais.sandbox.journey;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import fr.relais.sandbox.keycloak.Browser;
import fr.relais.sandbox.keycloak.Code;
import fr.relais.sandbox.keycloak.SecurityKey;
import fr.relais.sandbox.keycloak.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How people come by an account at the real Keycloak, sign in, and are kept out. */
@ExtendWith(Staging.class)
class KeycloakAccountsJourney {

    private static final String FIRST = "a first password to be changed";
    private static final String OWN = "sept chaises bleues au soleil";

    private static final Pattern MESSAGE = Pattern.compile("kc-feedback-text\">([^<]*)<");

    private final KeycloakDesk desk;
    private final URI gateway;

    KeycloakAccountsJourney(RunningRelais relais) {
        this.desk = KeycloakDesk.of(relais);
        this.gateway = relais.sandbox().gateway();
    }

    /** The way of the realm of production, whatever a demonstration does without. */
    private SignIn strict() {
        var flow = desk.flow("sign-in");
        return desk.signInFor(
                "strict",
                client -> client.putObject("authenticationFlowBindingOverrides").put("browser", flow));
    }

    private String account(String role) {
        var name = "somebody-" + UUID.randomUUID();
        desk.keycloak().operator().account(name, FIRST, KeycloakDesk.member("an-org"), role);
        return name;
    }

    private static Map<String, String> chosen(String password) {
        return Map.of("password-new", password, "password-confirm", password);
    }

    @Test
    void asksANewPersonForAPasswordOfHerOwnAndACode(World world) {
        var name = account("REFERRER");
        var signIn = strict();

        var choosing = signIn.begin(signIn.browser()).submit(Map.of("username", name, "password", FIRST));
        assertThat(choosing.page().body()).contains("password-new");
        assertThat(choosing.page().body())
                .as("other sessions can be ended with it")
                .contains("logout-sessions");
        var setting = choosing.submit(chosen(OWN));
        var secret = setting.page().field("totpSecret");
        assertThat(secret).matches("[A-Za-z0-9]{20}");
        var code = Code.of(secret, 0);
        var done = setting.submit(Map.of("totpSecret", secret, "totp", code, "userLabel", "telephone"));

        var token = signIn.exchanged(done).text("access_token");
        assertThat(KeycloakDesk.claims(token))
                .containsEntry("org", "an-org")
                .containsEntry("roles", List.of("REFERRER"));
        world.api().withToken(token).get("/v1/capacity").expect(404);
        againWithACode(signIn, name, secret, code);
    }

    private static void againWithACode(SignIn signIn, String name, String secret, String used) {
        var asked = signIn.begin(signIn.browser()).submit(Map.of("username", name, "password", OWN));
        assertThat(asked.page().leadsTo()).isEmpty();
        var repeated = asked.submit(Map.of("otp", used));
        assertThat(repeated.page().parameter("code")).as("a code is good once").isEmpty();

        assertThat(repeated.submit(Map.of("otp", Code.of(secret, 1))).page().parameter("code"))
                .isNotEmpty();
        takesNothingNearHerPassword(signIn, name);
    }

    /** Last, as whoever guesses fast has to wait afterwards. */
    private static void takesNothingNearHerPassword(SignIn signIn, String name) {
        for (var nearly : List.of(OWN.toUpperCase(Locale.ROOT), OWN.substring(0, 16), OWN + " ")) {
            var page = signIn.begin(signIn.browser())
                    .submit(Map.of("username", name, "password", nearly))
                    .page();
            assertThat(page.body())
                    .as("a password is what was typed")
                    .contains("kc-form-login")
                    .doesNotContain("kc-otp-login-form");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fourteen chars", "passwordpassword", "motdepassemotdepasse", "relaisrelaisrelais"})
    void takesNoPasswordThatIsShortOrWellKnown(String password) {
        var name = account("CENTRE");
        var signIn = strict();
        var choosing = signIn.begin(signIn.browser()).submit(Map.of("username", name, "password", FIRST));

        var refused = choosing.submit(chosen(password));

        assertThat(refused.page().body()).contains("password-new");
        assertThat(refused.submit(chosen(OWN + " " + password)).page().body()).contains("totpSecret");
    }

    /** With the same first steps a referrer is asked for a code. */
    @Test
    void asksACoordinatorForASecurityKey() {
        var name = account("COORDINATOR");
        var signIn = strict();
        var key = new SecurityKey(desk.realm().address());

        var choosing = signIn.begin(signIn.browser()).submit(Map.of("username", name, "password", FIRST));
        var registering = choosing.submit(chosen(OWN));
        assertThat(registering.page().body()).doesNotContain("totpSecret");
        var done = registering.submit(key.registered(registering.page()));
        assertThat(KeycloakDesk.claims(signIn.exchanged(done).text("access_token")))
                .containsEntry("roles", List.of("COORDINATOR"));

        var asked = signIn.begin(signIn.browser()).submit(Map.of("username", name, "password", OWN));
        assertThat(asked.page().leadsTo()).isEmpty();
        var stranger = new SecurityKey(desk.realm().address());
        assertThat(asked.submit(stranger.shown(asked.page(), key)).page().parameter("code"))
                .isEmpty();
        var again = signIn.begin(signIn.browser()).submit(Map.of("username", name, "password", OWN));
        assertThat(again.submit(key.shown(again.page(), key)).page().parameter("code"))
                .isNotEmpty();
    }

    /** Five times, and nobody is told which of name and password was wrong. */
    @Test
    void keepsOutWhoGuesses() {
        var signIn = desk.keycloak().signIn();
        var browser = signIn.browser();
        var first = signIn.begin(browser).submit(Map.of("username", "referrer-08", "password", "a wrong password"));
        var unknown = signIn.begin(signIn.browser())
                .submit(Map.of("username", "nobody-at-all", "password", "a wrong password"));
        assertThat(first.page().status()).isEqualTo(unknown.page().status());
        assertThat(message(first.page())).isEqualTo(message(unknown.page())).isNotEmpty();

        for (var guess = 0; guess < 5; guess++) {
            signIn.begin(signIn.browser()).submit(Map.of("username", "referrer-08", "password", "guess " + guess));
        }

        var right =
                Map.of("username", "referrer-08", "password", desk.keycloak().password());
        assertThat(signIn.begin(signIn.browser()).submit(right).page().parameter("code"))
                .isEmpty();
        assertThat(desk.tokensOf("referrer-09").status()).isEqualTo(200);
    }

    private static String message(Browser.Page page) {
        var said = MESSAGE.matcher(page.body());
        return said.find() ? said.group(1).strip() : "";
    }

    /** Two people, one browser, one after the other; through the pages of the gateway and of the provider. */
    @Test
    void leavesTheBrowserToTheNextPerson() {
        var browser = new Browser("nowhere");

        var hers = signedIn(browser, "referrer-10");
        assertThat(hers.at()).isEqualTo(gateway.resolve("/app/requests"));
        var left = browser.post(gateway.resolve("/app/sign-out"), Map.of("_csrf", hers.field("_csrf")));
        assertThat(left.at()).isEqualTo(gateway.resolve("/"));
        assertThat(browser.get(gateway.resolve("/app/requests")).at().toString())
                .endsWith("/?over");

        Patience.untilAgain(
                "the other",
                () -> assertThat(signedIn(browser, "centre-11").at().toString())
                        .startsWith(gateway.resolve("/app/centre").toString()));
    }

    private Browser.Page signedIn(Browser browser, String account) {
        var form = browser.get(gateway.resolve("/oauth2/authorization/console"));
        return browser.submit(
                form, Map.of("username", account, "password", desk.keycloak().password()));
    }

    /**
     * The provider's pages for her own account: a password is changed after a sign-in, and pasting is nobody's
     * business.
     */
    @Test
    void letsHerChangeHerPasswordAndSeeHerSessions() {
        var console = desk.keycloak().signIn();
        var form = console.begin(console.browser(), Map.of("kc_action", "UPDATE_PASSWORD"));
        assertThat(form.page().body())
                .contains("type=\"password\"", "current-password")
                .doesNotContain("onpaste");

        var changing = form.submit(
                Map.of("username", "referrer-13", "password", desk.keycloak().password()));

        assertThat(changing.page().body()).contains("password-new");
        assertThat(changing.submit(chosen(OWN)).page().parameter("code")).isNotEmpty();
        var token = account().withPassword("referrer-13", OWN).text("access_token");
        assertThat(desk.keycloak().ownAccount(token, "/sessions/devices").toString())
                .contains("current");
    }

    private SignIn account() {
        return desk.signInFor(
                "account",
                client -> client.put("fullScopeAllowed", true)
                        .putArray("defaultClientScopes")
                        .add("basic")
                        .add("roles"));
    }

    /** What she may do follows from her organisation: she cannot say herself which that is. */
    @Test
    void letsNobodyChangeHerOwnOrganisation() {
        var account = account();
        assertThat(desk.keycloak()
                        .operator()
                        .get("/users/person-referrer-12")
                        .path("attributes")
                        .path("org")
                        .toString())
                .contains("referrer-org-12");

        var answer = desk.keycloak()
                .ownAccount(
                        account.withPassword("referrer-12", desk.keycloak().password())
                                .text("access_token"),
                        Map.of("username", "referrer-12", "attributes", Map.of("org", List.of("another-org"))));

        assertThat(desk.keycloak()
                        .operator()
                        .get("/users/person-referrer-12")
                        .path("attributes")
                        .path("org")
                        .toString())
                .as("after " + answer)
                .contains("referrer-org-12")
                .doesNotContain("another-org");
        assertThat(answer.status()).isEqualTo(400);
    }
}
