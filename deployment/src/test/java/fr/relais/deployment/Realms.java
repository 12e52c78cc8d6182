package fr.relais.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** The files of the realm, as Keycloak's own classes read them: what these have no field for is a mistake. */
final class Realms {

    static final String REALM = "k8s/identity/relais-realm.json";
    static final String DEMO = "k8s/identity/relais-demo-users.json";
    static final String PARTNER = "k8s/identity/partner-client.json";
    static final String PASSWORDS = "k8s/identity/relais-passwords.txt";

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Realms() {}

    static RealmRepresentation production() {
        return parsed(Repository.read(REALM), RealmRepresentation.class);
    }

    static RealmRepresentation demo() {
        return parsed(Repository.read(DEMO), RealmRepresentation.class);
    }

    static ClientRepresentation partner() {
        return parsed(Repository.read(PARTNER), ClientRepresentation.class);
    }

    static <T> T parsed(String json, Class<T> kind) {
        try {
            return STRICT.readValue(json, kind);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    static ClientRepresentation client(RealmRepresentation realm, String id) {
        return realm.getClients().stream()
                .filter(client -> client.getClientId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The mappers of a client scope by their names. */
    static Map<String, ProtocolMapperRepresentation> mappers(RealmRepresentation realm, String scope) {
        return realm.getClientScopes().stream()
                .filter(each -> each.getName().equals(scope))
                .flatMap(each -> each.getProtocolMappers().stream())
                .collect(Collectors.toMap(ProtocolMapperRepresentation::getName, each -> each));
    }

    /** The steps of a flow in their order: what, and how needed; a condition with what it looks at. */
    static List<String> steps(RealmRepresentation realm, String flow) {
        return realm.getAuthenticationFlows().stream()
                .filter(each -> each.getAlias().equals(flow))
                .findFirst()
                .map(AuthenticationFlowRepresentation::getAuthenticationExecutions)
                .orElseThrow()
                .stream()
                .map(step -> {
                    var what = step.isAuthenticatorFlow() ? step.getFlowAlias() : step.getAuthenticator();
                    var config = step.getAuthenticatorConfig();
                    return step.getRequirement() + " " + what + (config == null ? "" : " " + config(realm, config));
                })
                .toList();
    }

    private static Map<String, String> config(RealmRepresentation realm, String alias) {
        return realm.getAuthenticatorConfig().stream()
                .filter(each -> each.getAlias().equals(alias))
                .findFirst()
                .map(AuthenticatorConfigRepresentation::getConfig)
                .map(TreeMap::new)
                .orElseThrow();
    }
}
