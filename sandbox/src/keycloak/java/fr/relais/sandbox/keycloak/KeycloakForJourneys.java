package fr.relais.sandbox.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import fr.relais.sandbox.JourneysIdentity;
import fr.relais.sandbox.api.TokenSource;
import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.home.Keys;
import fr.relais.sandbox.launch.Service;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keycloak in place of the sandbox's provider. The accounts of the demo network sign in there as people do, by a code
 * that the pages of the gateway are the client for; services show keys that the realm was told of.
 */
public final class KeycloakForJourneys implements JourneysIdentity {

    /** Published, like everything of the demo accounts. */
    private static final String DEMO_PASSWORD = "places-de-demonstration";

    /** The one service that calls another, and the gateway, which tells it what it decides. */
    private static final List<String> CALLERS = List.of("placement-service", Keys.GATEWAY_CLIENT);

    /** Whoever runs Relais. */
    private static final String OPERATORS = "operators";

    private static final int PATIENCE_MINUTES = 8;

    private @Nullable Keycloak keycloak;
    private @Nullable Path keys;
    private @Nullable SignIn signIn;
    private @Nullable CompletableFuture<Void> ready;

    @Override
    public void start(Home home, URI gateway) {
        var secret = Keys.clientSecret(home, Keys.CONSOLE_CLIENT);
        var folder = home.root().resolve("identity");
        CALLERS.forEach(caller -> newKey(folder, caller));
        newKey(folder, OPERATORS);
        write(folder.resolve("console-secret"), secret);
        var started = Keycloak.begin(Path.of("target", "keycloak.log").toAbsolutePath(), gateway);
        keycloak = started;
        keys = folder;
        signIn = new SignIn(
                new Realm(URI.create(started.address() + "/realms/relais")),
                Keys.CONSOLE_CLIENT,
                secret,
                gateway.resolve("/login/oauth2/code/console"));
        // Services start meanwhile: each waits for the keys of the provider before it begins (0079).
        ready = CompletableFuture.runAsync(() -> {
            started.awaitReady();
            started.script("clients.sh", folder.toString());
            started.script("demo.sh");
        });
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void newKey(Path folder, String client) {
        Scripts.said("../k8s/identity/new-key.sh", client, folder.toString());
    }

    @Override
    public void tell(Service service, Map<String, String> environment) {
        var realm = signIn().realm();
        environment.put("RELAIS_IDENTITY_ISSUER", realm.address().toString());
        environment.put("RELAIS_IDENTITY_KEYS", realm.keys().toString());
        if (service == Service.GATEWAY) {
            environment.remove("RELAIS_IDENTITY_URL");
            environment.put(
                    "RELAIS_CONSOLE_AUTHORIZATION", realm.authorization().toString());
            environment.put("RELAIS_CONSOLE_TOKEN", realm.token().toString());
            environment.put("RELAIS_CONSOLE_REVOCATION", realm.revocation().toString());
        }
        if (environment.remove("RELAIS_CLIENT_SECRET_FILE") != null && !CALLERS.contains(service.module())) {
            environment.remove("RELAIS_CLIENT_ID");
        }
        if (CALLERS.contains(service.module())) {
            environment.put("RELAIS_CLIENT_KEY_FILE", file(service.module() + ".json"));
            environment.put("RELAIS_CLIENT_TOKENS", realm.token().toString());
        }
    }

    private String file(String name) {
        return Objects.requireNonNull(keys).resolve(name).toString();
    }

    /** Waits until the realm is there and knows its clients. */
    public void await() {
        try {
            Objects.requireNonNull(ready).get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("Keycloak is not ready", failure);
        }
    }

    /** Signing in for the pages of the gateway. */
    public SignIn signIn() {
        return Objects.requireNonNull(signIn, "not started");
    }

    /** Whoever administers the realm. */
    public Operator operator() {
        await();
        return new Operator(Objects.requireNonNull(keycloak).address());
    }

    /** A new key for a client, and what the realm is told of it. */
    public ClientKey newKeyOf(String client) {
        var folder = Path.of(file("others"));
        newKey(folder, client);
        return ClientKey.in(folder.resolve(client + ".json"), client);
    }

    /** The key of a service. */
    public ClientKey keyOf(String service) {
        return ClientKey.in(Path.of(file(service + ".json")), service);
    }

    /** A token for operators, as the script gets it that they use. */
    public String tokenOfOperators() {
        await();
        var realm = signIn().realm().address().toString();
        return Scripts.said("../k8s/identity/token.sh", OPERATORS, file(OPERATORS + ".json"), realm);
    }

    /** What Keycloak tells somebody of her own account. */
    public Realm.Answer ownAccount(String token, String path) {
        return Realm.send(account(token, path).GET());
    }

    /** What Keycloak answers somebody who writes this over what it knows of her. */
    public Realm.Answer ownAccount(String token, Map<String, ?> description) {
        return Realm.send(account(token, "")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(description))));
    }

    private HttpRequest.Builder account(String token, String path) {
        return HttpRequest.newBuilder(URI.create(signIn().realm().address() + "/account" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
    }

    /** The password of a demo account at this provider. */
    public String password() {
        return DEMO_PASSWORD;
    }

    @Override
    public TokenSource of(String account, String secret) {
        return new PersonsTokens(() -> {
            await();
            return signIn().withPassword(account, DEMO_PASSWORD);
        });
    }

    @Override
    public void close() {
        var started = keycloak;
        if (started != null) {
            keycloak = null;
            started.close();
        }
    }
}
