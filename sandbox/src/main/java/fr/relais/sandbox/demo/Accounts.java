package fr.relais.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.home.Keys;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everybody who can obtain a token in the sandbox. */
public final class Accounts {

    private static final String DEMO = "/demo/accounts.json";

    private Accounts() {}

    /** The accounts of the demo network. */
    public static List<Account> demo() {
        try (var file = Objects.requireNonNull(Accounts.class.getResourceAsStream(DEMO), DEMO)) {
            return JsonMapper.shared().readValue(file, new TypeReference<List<Account>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The demo accounts and the services, each of which has a secret of its own in the given home. */
    public static List<Account> all(Home home) {
        var all = new ArrayList<>(demo());
        Keys.SERVICE_CLIENTS.forEach(client -> all.add(service(client, Keys.clientSecret(home, client))));
        return all;
    }

    private static Account service(String client, String secret) {
        return new Account(client, secret, client, "relais", List.of("SERVICE"), List.of(), Map.of("en", client));
    }
}
