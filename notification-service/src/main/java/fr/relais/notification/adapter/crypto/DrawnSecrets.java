package fr.relais.notification.adapter.crypto;

import java.security.SecureRandom;
import java.util.Base64;

import fr.relais.notification.application.webhook.NewSecrets;

/** 256 bits each, as Standard Webhooks write them. */
final class DrawnSecrets implements NewSecrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String next() {
        var drawn = new byte[BYTES];
        random.nextBytes(drawn);
        return "whsec_" + Base64.getEncoder().encodeToString(drawn);
    }
}
