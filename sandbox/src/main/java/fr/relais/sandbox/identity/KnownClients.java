package fr.relais.sandbox.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.relais.sandbox.demo.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The accounts, as clients. Theirs is the only list: nobody registers. Two accounts may have the same secret. */
final class KnownClients implements RegisteredClientRepository {

    private final Map<String, RegisteredClient> clients;

    KnownClients(List<Account> accounts) {
        clients = accounts.stream()
                .map(Clients::of)
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
