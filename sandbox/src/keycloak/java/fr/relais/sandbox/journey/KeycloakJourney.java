package fr.relais.sandbox.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;

import fr.relais.sandbox.api.Answer;
import fr.relais.sandbox.keycloak.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The tokens of the real Keycloak: what they say, and that the services believe these and no others. What people may
 * then do is gone through by the other journeys of this profile, with the same provider.
 */
@ExtendWith(Staging.class)
class KeycloakJourney {

    private final KeycloakDesk desk;

    KeycloakJourney(RunningRelais relais) {
        this.desk = KeycloakDesk.of(relais);
    }

    @Test
    void saysOfAPersonWhatTheServicesAskForAndNoMore() throws Exception {
        var answer = desk.tokensOf("child-protection-35");
        var token = KeycloakDesk.read(answer.text("access_token"));

        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getHeader().getAlgorithm()).hasToString("ES256");
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(desk.realm().address().toString());
        assertThat(claims.getAudience()).containsExactly("relais");
        assertThat(claims.getSubject()).isEqualTo("person-child-protection-35");
        assertThat(claims.getStringClaim("org")).isEqualTo("child-protection-35");
        assertThat(claims.getStringListClaim("roles")).containsExactly("CHILD_PROTECTION");
        assertThat(claims.getStringListClaim("departements")).containsExactly("35");
        assertThat(claims.getLongClaim("auth_time")).isCloseTo(Instant.now().getEpochSecond(), within(20L));
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(claims.getClaims())
                .doesNotContainKeys("email", "name", "preferred_username", "realm_access", "resource_access");
    }

    /** A token that is made anew does not make a person come back. */
    @Test
    void keepsWhenSomebodySignedInUntilSheSignsInAgain() throws Exception {
        var first = desk.tokensOf("referrer-03");
        Thread.sleep(2_100);

        var later = desk.keycloak().signIn().refreshed(first.text("refresh_token"));

        var before = KeycloakDesk.claims(first.text("access_token"));
        var after = KeycloakDesk.claims(later.text("access_token"));
        assertThat((Date) after.get("iat")).isAfter((Date) before.get("iat"));
        assertThat(after.get("auth_time")).isEqualTo(before.get("auth_time"));
        assertThat(KeycloakDesk.claims(desk.tokensOf("referrer-03").text("access_token")))
                .extractingByKey("auth_time")
                .satisfies(again -> assertThat((Long) again).isGreaterThan((Long) before.get("auth_time")));
    }

    /** Of a refresh token that was used twice one of the two users is a thief: neither goes on. */
    @Test
    void takesARefreshTokenOnce() {
        var signIn = desk.keycloak().signIn();
        var first = desk.tokensOf("referrer-04");
        var second = signIn.refreshed(first.text("refresh_token"));
        assertThat(second.status()).isEqualTo(200);

        assertThat(signIn.refreshed(first.text("refresh_token")).status()).isEqualTo(400);
        assertThat(signIn.refreshed(second.text("refresh_token")).status()).isEqualTo(400);
    }

    @Test
    void endsWhatASessionStandsOnWhenAnAdministratorEndsIt() {
        var tokens = desk.tokensOf("referrer-05");

        desk.keycloak().operator().signOut("person-referrer-05");

        assertThat(desk.keycloak()
                        .signIn()
                        .refreshed(tokens.text("refresh_token"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void isNotBelievedWhenItIsForSomethingElse(World world) {
        var elsewhere = desk.signInFor(
                "elsewhere",
                client -> client.putArray("defaultClientScopes").add("basic").add("acr"));

        assertThat(seenBy(world, tokenFor(elsewhere)).status()).isEqualTo(401);
    }

    /** An id token is signed by the same key, and is no permission. */
    @Test
    void isNotBelievedWhenItIsNoAccessToken(World world) {
        var tokens = desk.tokensOf("coordinator");

        assertThat(seenBy(world, tokens.text("id_token")).status()).isEqualTo(401);
        assertThat(seenBy(world, tokens.text("refresh_token")).status()).isEqualTo(401);
        assertThat(seenBy(world, tokens.text("access_token")).status()).isEqualTo(200);
    }

    @Test
    void isBelievedUntilItEnds(World world) throws Exception {
        var brief = desk.signInFor(
                "brief", client -> ((ObjectNode) client.path("attributes")).put("access.token.lifespan", "1"));
        var token = tokenFor(brief);
        assertThat(seenBy(world, token).status()).isEqualTo(200);

        // Half a minute is how far the clocks of two machines may differ.
        Thread.sleep(Duration.ofSeconds(33).toMillis());

        assertThat(seenBy(world, token).status()).isEqualTo(401);
    }

    private String tokenFor(SignIn client) {
        return client.withPassword("coordinator", desk.keycloak().password()).text("access_token");
    }

    private static Answer seenBy(World world, String token) {
        return world.api().withToken(token).get("/v1/capacity");
    }

    /** The same account, the same rights; only that it is an hour since she showed who she is. */
    @Test
    void tellsTheMeetingPointToWhoHasJustSignedIn(World world) {
        var meeting = Meeting.expected(world, Duration.ofHours(1));
        meeting.named();
        meeting.entered();
        var late = desk.signInFor("late", KeycloakJourney::sayingAnHourAgo);
        var stale = world.api()
                .withToken(late.withPassword("referrer-01-02", desk.keycloak().password())
                        .text("access_token"));

        var refused = stale.post(
                Association.REQUESTS + "/" + meeting.request().reference() + "/meeting-point/readings",
                Map.of("purpose", "HAND_OVER"));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("insufficient_user_authentication", "max_age=300");
        assertThat(meeting.read().expect(200).text("meetingPoint")).isEqualTo(Meeting.WHERE);
    }

    private static void sayingAnHourAgo(ObjectNode client) {
        client.putArray("defaultClientScopes").add("relais").add("role-people");
        var mappers = client.putArray("protocolMappers");
        mapper(mappers.addObject(), "oidc-sub-mapper", config -> {});
        mapper(
                mappers.addObject(),
                "oidc-hardcoded-claim-mapper",
                config -> config.put("claim.name", "auth_time")
                        .put(
                                "claim.value",
                                Long.toString(Instant.now().minusSeconds(3600).getEpochSecond()))
                        .put("jsonType.label", "long"));
    }

    private static void mapper(ObjectNode mapper, String kind, Consumer<ObjectNode> config) {
        mapper.put("name", kind).put("protocol", "openid-connect").put("protocolMapper", kind);
        config.accept(mapper.putObject("config").put("access.token.claim", "true"));
    }
}
