package fr.relais.platform.client;

import fr.relais.platform.start.StartCheck;
import fr.relais.platform.start.Starting;
import org.springframework.core.annotation.Order;

/** By what this service shows who it is can be used, and is sent to nobody who reads along. */
@Order(60)
final class ClientCheck implements StartCheck {

    @Override
    public void settings(Starting starting) {
        var client = starting.settings(ClientSettings.class);
        if (client.id() != null) {
            var unused = ClientProof.of(client);
            var tokens = client.tokens();
            if (tokens != null) {
                starting.requireTls("relais.client.tokens", tokens);
            }
        }
    }
}
