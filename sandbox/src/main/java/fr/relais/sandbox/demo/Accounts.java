package fr.relais.sandbox.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.home.Keys;
import tools.jackson.core.type.TypeReference;

/** Everybody who can obtain a token in the sandbox. */
public final class Accounts {

    private Accounts() {}

    /** The accounts of the demo network. */
    public static List<Account> demo() {
        return DemoJson.read("accounts.json", new TypeReference<List<Account>>() {});
    }

    /** The demo account of this name. */
    public static Account named(String name) {
        return demo().stream()
                .filter(account -> account.account().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no demo account is called " + name));
    }

    /** The demo accounts and the services, each of which has a secret of its own in the given home. */
    public static List<Account> all(Home home) {
        var all = new ArrayList<>(demo());
        Keys.SERVICE_CLIENTS.forEach(client -> all.add(service(client, Keys.clientSecret(home, client))));
        return all;
    }

    private static Account service(String client, String secret) {
        var role = client.equals(Keys.GATEWAY_CLIENT) ? "GATEWAY" : "SERVICE";
        return new Account(client, secret, client, "relais", List.of(role), List.of(), Map.of("en", client));
    }
}
