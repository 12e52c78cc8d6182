package fr.relais.notification.adapter.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver does, written from the specification of Standard Webhooks and not from what is sent. */
public final class Verifier {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final byte[] key;

    /** @param secret as it was shown */
    public Verifier(String secret) {
        this.key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    }

    /** Whether it is signed with this secret, and not long ago nor ahead. */
    public boolean accepts(Received received, Instant now) {
        var sent = Instant.ofEpochSecond(Long.parseLong(received.header("webhook-timestamp")));
        return Duration.between(sent, now).abs().compareTo(TOLERANCE) <= 0
                && Arrays.stream(received.header("webhook-signature").split(" "))
                        .filter(signature -> signature.startsWith("v1,"))
                        .anyMatch(signature -> MessageDigest.isEqual(
                                Base64.getDecoder().decode(signature.substring("v1,".length())), mac(received)));
    }

    private byte[] mac(Received received) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var signed = received.header("webhook-id") + "." + received.header("webhook-timestamp") + ".";
            mac.update(signed.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(received.body().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
