package fr.relais.sandbox.journey;

import java.net.URI;
import java.util.List;
import java.util.Map;

import fr.relais.sandbox.api.RelaisApi;
import fr.relais.sandbox.launch.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** To which clients the real Keycloak gives tokens, and for what. */
@ExtendWith(Staging.class)
class KeycloakClientsJourney {

    private final KeycloakDesk desk;

    KeycloakClientsJourney(RunningRelais relais) {
        this.desk = KeycloakDesk.of(relais);
    }

    @Test
    void givesAServiceThatShowsItsKeyAToken() {
        var tokens = desk.realm().tokens(desk.keycloak().keyOf("placement-service"));

        assertThat(KeycloakDesk.claims(tokens.text("access_token")))
                .containsEntry("roles", List.of("SERVICE"))
                .containsEntry("aud", List.of("relais"))
                .containsEntry("azp", "placement-service");
        assertThat(tokens.text("refresh_token")).isEmpty();
    }

    /** By the script that the runbook names, for what only operators may see. */
    @Test
    void givesOperatorsATokenForTheirPortAndNoOrganisation(RunningRelais relais) {
        var token = desk.keycloak().tokenOfOperators();

        assertThat(KeycloakDesk.claims(token))
                .containsEntry("roles", List.of("SERVICE"))
                .containsEntry("azp", "operators")
                .doesNotContainKeys("org", "departements");
        var placement = URI.create("http://127.0.0.1:" + relais.sandbox().operatorsPort(Service.PLACEMENT));
        new RelaisApi(placement).withToken(token).get("/actuator/differences").expect(200);
        new RelaisApi(placement)
                .withToken(desk.tokensOf("coordinator").text("access_token"))
                .get("/actuator/differences")
                .expect(404);
    }

    @Test
    void givesItToNobodyElse() {
        var strangers = desk.keycloak().newKeyOf("placement-service");
        var others = desk.keycloak().newKeyOf("a-partner").shownBy("placement-service");
        var plain = Map.of("grant_type", "client_credentials", "client_id", "placement-service");

        assertThat(desk.realm().tokens(strangers).status()).isEqualTo(400);
        assertThat(desk.realm().tokens(others).status()).isEqualTo(400);
        assertThat(desk.realm().tokens(plain).status()).isIn(400, 401);
    }

    @Test
    void givesAProgramOfAMemberOneForWhatItMayDo(World world) {
        var key = desk.keycloak().newKeyOf("partner-of-centre-07");
        var description = desk.partner("partner-of-centre-07");
        ((ObjectNode) description.path("attributes"))
                .put("jwks.string", "{\"keys\":[" + key.key().toPublicJWK() + "]}");
        var operator = desk.keycloak().operator();
        var account = operator.accountOf(operator.client(description));
        operator.attributes(account, KeycloakDesk.member("centre-org-07"));
        operator.give(account, "CENTRE");
        operator.give(account, "COORDINATOR");
        operator.give(account, "SERVICE");

        var token = desk.realm().tokens(key).text("access_token");

        assertThat(KeycloakDesk.claims(token)).containsEntry("roles", List.of("CENTRE"));
        assertThat(KeycloakDesk.claims(token)).containsEntry("org", "centre-org-07");
        world.api().withToken(token).get("/v1/centres").expect(200);
        world.api().withToken(token).get("/v1/capacity").expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "client_credentials", "urn:ietf:params:oauth:grant-type:device_code"})
    void givesTheConsoleOneForACodeOnly(String grant) {
        var console = desk.keycloak().signIn();
        var fields = Map.of(
                "grant_type",
                grant,
                "username",
                "coordinator",
                "password",
                desk.keycloak().password(),
                "device_code",
                "made-up");

        var answer = desk.realm().tokens(console.client(), console.secret(), fields);

        assertThat(answer.status()).isBetween(400, 403);
        assertThat(answer.text("access_token")).isEmpty();
        assertThat(desk.realm()
                        .tokens(console.client(), "another secret", fields)
                        .status())
                .isEqualTo(401);
    }

    /**
     * Nobody is led anywhere with a code: not without a proof key, not to another address, not with the token itself.
     */
    @Test
    void leadsNobodyBackWhoAsksInAWeakerWay() {
        var console = desk.keycloak().signIn();
        var back = console.back();
        var asked = List.of(
                Map.of("code_challenge_method", ""),
                Map.of("code_challenge", "a".repeat(43), "code_challenge_method", "plain"),
                Map.of("code_challenge", "a".repeat(43), "redirect_uri", back + "/more"),
                Map.of(
                        "code_challenge",
                        "a".repeat(43),
                        "redirect_uri",
                        back.resolve("/elsewhere").toString()),
                Map.of("code_challenge", "a".repeat(43), "response_type", "token"),
                Map.of("code_challenge", "a".repeat(43), "response_type", "id_token token"));

        assertThat(asked).allSatisfy(question -> {
            var page = console.browser().get(console.address(question));
            assertThat(page.leadsTo().contains("error=") || page.status() == 400)
                    .as(page.status() + " " + page.leadsTo())
                    .isTrue();
        });
        assertThat(console.browser()
                        .get(console.address(Map.of("code_challenge", "a".repeat(43))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void givesATokenForACodeOnce() {
        var console = desk.keycloak().signIn();
        var done = console.begin(console.browser())
                .submit(Map.of(
                        "username", "referrer-06", "password", desk.keycloak().password()));

        assertThat(console.exchanged(done).status()).isEqualTo(200);
        assertThat(console.exchanged(done).status()).isEqualTo(400);
    }

    @Test
    void addsNoClientThatAsksForItself() {
        assertThat(desk.registersItself().status()).isIn(401, 403);
    }
}
