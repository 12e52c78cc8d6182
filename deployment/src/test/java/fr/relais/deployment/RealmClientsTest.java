package fr.relais.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.ClientPolicyExecutorRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ComponentExportRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.ScopeMappingRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The realm of production: which clients there are, what they may ask for, and what their tokens say. */
class RealmClientsTest {

    private static final Set<String> SERVICES = Set.of("placement-service", "operators");

    private final RealmRepresentation realm = Realms.production();

    static Stream<ClientRepresentation> clients() {
        return Stream.concat(Realms.production().getClients().stream(), Stream.of(Realms.partner()));
    }

    static Stream<ClientRepresentation> programs() {
        return clients().filter(client -> !client.getClientId().equals("console"));
    }

    @Test
    void areThePagesTheServiceThatCallsAnotherAndOperators() {
        assertThat(realm.getClients())
                .extracting(ClientRepresentation::getClientId)
                .containsExactlyInAnyOrder("console", "placement-service", "gateway", "operators");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void showWhoTheyAreAndAskInOneWayOnly(ClientRepresentation client) {
        assertThat(client.isPublicClient()).isFalse();
        assertThat(client.isImplicitFlowEnabled()).isFalse();
        assertThat(client.isDirectAccessGrantsEnabled()).isFalse();
        assertThat(client.isStandardFlowEnabled()).isNotEqualTo(client.isServiceAccountsEnabled());
        assertThat(client.getAttributes())
                .containsEntry("oauth2.device.authorization.grant.enabled", "false")
                .containsEntry("oidc.ciba.grant.enabled", "false")
                .containsEntry("standard.token.exchange.enabled", "false");
        assertThat(client.isFullScopeAllowed()).isFalse();
        assertThat(client.getOptionalClientScopes()).isEmpty();
        assertThat(client.getWebOrigins()).isEmpty();
        assertThat(client.getSecret()).isNull();
        assertThat(client.getProtocolMappers()).isNull();
    }

    @ParameterizedTest
    @MethodSource("clients")
    void haveTokensThatTheServicesBelieveForFiveMinutes(ClientRepresentation client) {
        assertThat(client.getAttributes())
                .containsEntry("access.token.header.type.rfc9068", "true")
                .containsEntry("access.token.signed.response.alg", "ES256")
                .containsEntry("id.token.signed.response.alg", "ES256")
                .containsEntry("access.token.lifespan", "300");
        assertThat(client.getDefaultClientScopes()).contains("basic", "relais");
    }

    @Test
    void areThePagesWithAProofKeyAndOneWayBack() {
        var console = Realms.client(realm, "console");

        assertThat(console.isStandardFlowEnabled()).isTrue();
        assertThat(console.getAttributes()).containsEntry("pkce.code.challenge.method", "S256");
        assertThat(console.getRedirectUris()).containsExactly("${RELAIS_CONSOLE_ADDRESS}/login/oauth2/code/console");
        assertThat(console.getAttributes()).containsEntry("post.logout.redirect.uris", "${RELAIS_CONSOLE_ADDRESS}/");
        assertThat(console.getClientAuthenticatorType()).isEqualTo("client-secret");
        assertThat(console.getDefaultClientScopes())
                .containsExactlyInAnyOrder("basic", "acr", "name", "relais", "role-people");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void areProgramsWithAKeyThatNobodyElseHas(ClientRepresentation client) {
        var role = client.getClientId().equals("gateway")
                ? "role-gateway"
                : SERVICES.contains(client.getClientId()) ? "role-service" : "role-partner";

        assertThat(client.getClientAuthenticatorType()).isEqualTo("client-jwt");
        assertThat(client.getAttributes())
                .containsEntry("token.endpoint.auth.signing.alg", "ES256")
                .containsEntry("use.jwks.string", "true")
                .containsEntry("client_credentials.use_refresh_token", "false");
        assertThat(client.getRedirectUris()).isEmpty();
        assertThat(client.getDefaultClientScopes()).containsExactlyInAnyOrder("basic", "relais", role);
    }

    /** Whatever role an account has been given: the pages never act as a service, a program never as a coordinator. */
    @Test
    void carryNoRoleThatIsNotForTheirKind() {
        var roles = realm.getScopeMappings().stream()
                .collect(Collectors.toMap(
                        ScopeMappingRepresentation::getClientScope, ScopeMappingRepresentation::getRoles));

        assertThat(roles)
                .containsOnly(
                        Map.entry("role-service", Set.of("SERVICE")),
                        Map.entry("role-gateway", Set.of("GATEWAY")),
                        Map.entry("role-partner", Set.of("REFERRER", "CENTRE", "AUDITOR")),
                        Map.entry(
                                "role-people",
                                Set.of(
                                        "REFERRER",
                                        "CENTRE",
                                        "COORDINATOR",
                                        "CHILD_PROTECTION",
                                        "RAPPORTEUR",
                                        "AUDITOR")));
        assertThat(realm.getClientScopeMappings()).isNull();
    }

    @Test
    void haveTokensThatSayWhatIsAskedForAndNoName() {
        var said = Realms.mappers(realm, "relais");

        assertThat(said).containsOnlyKeys("audience", "org", "roles", "departements");
        assertThat(said.get("audience").getConfig())
                .containsEntry("included.custom.audience", "relais")
                .containsEntry("access.token.claim", "true");
        assertThat(said.get("org").getConfig())
                .containsEntry("claim.name", "org")
                .containsEntry("user.attribute", "org");
        assertThat(said.get("roles").getProtocolMapper()).isEqualTo("oidc-usermodel-realm-role-mapper");
        assertThat(said.get("roles").getConfig())
                .containsEntry("claim.name", "roles")
                .containsEntry("multivalued", "true");
        assertThat(said.get("departements").getConfig())
                .containsEntry("claim.name", "departements")
                .containsEntry("multivalued", "true");
        assertThat(Realms.mappers(realm, "basic")).containsOnlyKeys("sub", "auth_time");
        assertThat(Realms.mappers(realm, "name").get("preferred_username").getConfig())
                .containsEntry("access.token.claim", "false")
                .containsEntry("id.token.claim", "true");
    }

    /** Also of clients that somebody adds later by hand. */
    @Test
    void cannotBeAddedInAWeakerForm() {
        assertThat(realm.getParsedClientPolicies().getPolicies())
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.isEnabled()).isTrue();
                    assertThat(policy.getConditions())
                            .singleElement()
                            .satisfies(condition -> assertThat(condition.getConditionProviderId())
                                    .isEqualTo("any-client"));
                    assertThat(policy.getProfiles()).containsExactly("relais");
                });
        assertThat(realm.getParsedClientProfiles().getProfiles())
                .singleElement()
                .satisfies(profile -> assertThat(profile.getExecutors())
                        .extracting(ClientPolicyExecutorRepresentation::getExecutorProviderId)
                        .containsExactly("reject-implicit-grant", "reject-ropc-grant", "pkce-enforcer"));
    }

    @Test
    void haveTokensSignedOnACurveAndNewOnesOnce() {
        assertThat(realm.getDefaultSignatureAlgorithm()).isEqualTo("ES256");
        assertThat(realm.getComponents().get("org.keycloak.keys.KeyProvider"))
                .extracting(ComponentExportRepresentation::getProviderId)
                .containsExactly("ecdsa-generated", "hmac-generated", "aes-generated");
        assertThat(realm.getComponents()
                        .getFirst("org.keycloak.keys.KeyProvider")
                        .getConfig()
                        .getFirst("ecdsaEllipticCurveKey"))
                .isEqualTo("P-256");
        assertThat(realm.getAccessTokenLifespan()).isLessThanOrEqualTo(300);
        assertThat(realm.getAccessCodeLifespan()).isLessThanOrEqualTo(60);
        assertThat(realm.getRevokeRefreshToken()).isTrue();
        assertThat(realm.getRefreshTokenMaxReuse()).isZero();
    }

    /** The accounts of the sandbox, with a password of their own that is published; apart, for demonstrations only. */
    @Test
    void haveDemoAccountsOnlyInAFileOfTheirOwn() {
        var demo = Realms.demo();
        var published = JsonMapper.shared()
                .readTree(Repository.read("sandbox/src/main/resources/demo/accounts.json"))
                .valueStream()
                .toList();

        assertThat(demo.getUsers())
                .extracting(RealmClientsTest::described)
                .containsExactlyElementsOf(
                        published.stream().map(RealmClientsTest::described).toList());
        assertThat(demo.getClients()).isNull();
        assertThat(demo.getRoles()).isNull();
        var production = Repository.read(Realms.REALM);
        assertThat(demo.getUsers())
                .allSatisfy(user -> assertThat(production).doesNotContain("\"" + user.getUsername() + "\""));
    }

    private static List<Object> described(UserRepresentation user) {
        var attributes = user.getAttributes();
        return List.of(
                user.getUsername(),
                user.getId(),
                attributes.get("org"),
                user.getRealmRoles(),
                attributes.getOrDefault("departements", List.of()),
                user.getCredentials().get(0).getValue());
    }

    private static List<Object> described(JsonNode account) {
        return List.of(
                account.path("account").asString(),
                account.path("subject").asString(),
                List.of(account.path("organisation").asString()),
                Stream.concat(Stream.of("default-roles-relais"), texts(account, "roles"))
                        .toList(),
                texts(account, "departements").toList(),
                "places-de-demonstration");
    }

    private static Stream<String> texts(JsonNode account, String name) {
        return account.path(name).valueStream().map(JsonNode::asString);
    }
}
