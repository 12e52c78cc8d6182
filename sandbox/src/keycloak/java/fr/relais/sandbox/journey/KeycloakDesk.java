package fr.relais.sandbox.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.nimbusds.jwt.SignedJWT;
import fr.relais.sandbox.keycloak.KeycloakForJourneys;
import fr.relais.sandbox.keycloak.Realm;
import fr.relais.sandbox.keycloak.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The provider of these journeys, and clients that only they have. */
record KeycloakDesk(KeycloakForJourneys keycloak) {

    private static final Path IDENTITY = Path.of("..", "k8s", "identity");

    static KeycloakDesk of(RunningRelais relais) {
        var keycloak = (KeycloakForJourneys) relais.sandbox().identity().orElseThrow();
        keycloak.await();
        return new KeycloakDesk(keycloak);
    }

    Realm realm() {
        return keycloak.signIn().realm();
    }

    /** The tokens of a demo account, for the pages of the gateway. */
    Realm.Answer tokensOf(String account) {
        return keycloak.signIn().withPassword(account, keycloak.password());
    }

    /** Signing in for another client, which is as the console is but for what is said of it. */
    SignIn signInFor(String name, Consumer<ObjectNode> difference) {
        var console =
                (ObjectNode) file("relais-realm.json").path("clients").path(0).deepCopy();
        var own = keycloak.signIn();
        var secret = UUID.randomUUID().toString();
        var client = name + "-" + UUID.randomUUID();
        console.put("clientId", client);
        console.put("secret", secret);
        console.putArray("redirectUris").add(own.back().toString());
        ((ObjectNode) console.path("attributes")).remove("post.logout.redirect.uris");
        difference.accept(console);
        keycloak.operator().client(console);
        return new SignIn(own.realm(), client, secret, own.back());
    }

    /** A program of a member, as the description of partners has it. */
    ObjectNode partner(String name) {
        var partner = (ObjectNode) file("partner-client.json");
        partner.put("clientId", name);
        return partner;
    }

    private static JsonNode file(String name) {
        try {
            return JsonMapper.shared().readTree(Files.readString(IDENTITY.resolve(name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What somebody is answered who would be a client. */
    Realm.Answer registersItself() {
        return Realm.send(HttpRequest.newBuilder(
                        URI.create(realm().address() + "/clients-registrations/openid-connect"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"client_name\": \"a stranger\", \"redirect_uris\": [\"https://elsewhere.example/\"]}")));
    }

    /** Where one begins and ends in the realm of production, which a demonstration does not ask for. */
    String flow(String name) {
        return keycloak.operator()
                .get("/authentication/flows")
                .valueStream()
                .filter(flow -> flow.path("alias").asString("").equals(name))
                .map(flow -> flow.path("id").asString(""))
                .findFirst()
                .orElseThrow();
    }

    static SignedJWT read(String token) {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException damaged) {
            throw new IllegalStateException("no token", damaged);
        }
    }

    static Map<String, Object> claims(String token) {
        try {
            return read(token).getJWTClaimsSet().getClaims();
        } catch (ParseException damaged) {
            throw new IllegalStateException("no claims", damaged);
        }
    }

    static Map<String, List<String>> member(String organisation) {
        return Map.of("org", List.of(organisation));
    }
}
