package fr.relais.deployment;

import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.RealmRepresentation;

import static org.assertj.core.api.Assertions.assertThat;

/** All tokens of the realm bear one signature: for whom a token is meant is said by its audience alone. */
class RealmAudienceTest {

    private final RealmRepresentation realm = Realms.production();

    @Test
    void isForRelaisWhereItIsMeantForItAndNowhereElse() {
        var audiences = realm.getClientScopes().stream()
                .filter(scope -> scope.getProtocolMappers() != null)
                .flatMap(scope -> scope.getProtocolMappers().stream()
                        .filter(mapper -> mapper.getConfig().containsValue("relais")
                                || mapper.getConfig().keySet().stream().anyMatch(key -> key.contains("audience")))
                        .map(mapper -> scope.getName() + " " + mapper.getProtocolMapper()));

        assertThat(audiences).containsExactly("relais oidc-audience-mapper");
        assertThat(Realms.mappers(realm, "relais").get("audience").getConfig())
                .containsEntry("id.token.claim", "false")
                .doesNotContainKey("included.client.audience");
        // What Keycloak brings of its own, and what somebody adds, is not given it unless somebody gives it.
        assertThat(realm.getDefaultDefaultClientScopes()).doesNotContain("relais");
        assertThat(realm.getDefaultOptionalClientScopes()).isEmpty();
        assertThat(RealmClientsTest.clients())
                .allSatisfy(
                        client -> assertThat(client.getDefaultClientScopes()).doesNotContain("roles"))
                .noneSatisfy(client -> assertThat(client.getClientId()).isEqualTo("relais"));
    }
}
