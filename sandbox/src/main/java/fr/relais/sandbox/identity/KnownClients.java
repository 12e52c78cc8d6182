package fr.relais.sandbox.identity;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/**
 * The accounts, as clients, and the console. Theirs is the only list: nobody registers. Two accounts may have the same
 * secret.
 */
final class KnownClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> clients;

    KnownClients(IdentityProviderSettings settings) {
        clients = Stream.concat(
                        settings.accounts().stream().map(Clients::of),
                        Stream.of(settings.console().client()))
                .collect(Collectors.toMap(RegisteredClient::getClientId, Function.identity()));
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("accounts are data of the sandbox");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }
}
