package fr.relais.sandbox.keycloak;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever administers the realm, by the interface that Keycloak's own pages use. */
public final class Operator {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final URI server;
    private final URI realm;

    Operator(URI server) {
        this.server = server;
        this.realm = URI.create(server + "/admin/realms/relais");
    }

    /** A new account: its id. The first password is for one sign-in only. */
    public String account(String name, String password, Map<String, List<String>> attributes, String role) {
        send("POST", "/users", Map.of("username", name, "enabled", true, "attributes", attributes));
        var id = idOf("/users?exact=true&username=" + name);
        send(
                "PUT",
                "/users/" + id + "/reset-password",
                Map.of("type", "password", "value", password, "temporary", true));
        give(id, role);
        return id;
    }

    /** Gives an account a role. */
    public void give(String account, String role) {
        var description = get("/roles/" + role);
        send("POST", "/users/" + account + "/role-mappings/realm", List.of(description));
    }

    /** Adds a client: its id. */
    public String client(JsonNode description) {
        send("POST", "/clients", description);
        return idOf("/clients?clientId=" + description.path("clientId").asString());
    }

    /** The account in whose name a client without a person asks. */
    public String accountOf(String client) {
        return get("/clients/" + client + "/service-account-user").path("id").asString();
    }

    /** Puts other attributes in place of those of an account. */
    public void attributes(String account, Map<String, List<String>> attributes) {
        var name = get("/users/" + account).path("username").asString();
        send("PUT", "/users/" + account, Map.of("username", name, "attributes", attributes));
    }

    /** Lets nobody in under an account any more, and leaves everything else as it is. */
    public void lock(String account) {
        enable(account, false);
    }

    public void unlock(String account) {
        enable(account, true);
    }

    private void enable(String account, boolean enabled) {
        var description = (ObjectNode) get("/users/" + account);
        send("PUT", "/users/" + account, description.put("enabled", enabled));
    }

    /** Ends every session of an account. */
    public void signOut(String account) {
        send("POST", "/users/" + account + "/logout", Map.of());
    }

    /** What stands there. */
    public JsonNode get(String path) {
        return expect(Realm.send(request(path).GET())).body();
    }

    private String idOf(String path) {
        var found = get(path);
        if (found.size() != 1) {
            throw new IllegalStateException("not one but " + found.size());
        }
        return found.path(0).path("id").asString();
    }

    private void send(String method, String path, Object body) {
        expect(Realm.send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))));
    }

    private static Realm.Answer expect(Realm.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException("Keycloak answered " + answer);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(realm + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token());
    }

    private String token() {
        var master = new Realm(URI.create(server + "/realms/master"));
        return expect(master.tokens(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        Keycloak.ADMIN,
                        "password",
                        Keycloak.ADMIN_PASSWORD)))
                .text("access_token");
    }
}
