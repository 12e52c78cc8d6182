package fr.relais.sandbox.keycloak;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes of an application on a telephone (RFC 6238). */
public final class Code {

    private static final int PERIOD = 30;
    private static final int SIX_DIGITS = 1_000_000;

    private Code() {}

    /**
     * The code of this moment, or of a later one: each is good once.
     *
     * @param later how many periods later
     */
    public static String of(String secret, int later) {
        var period = Instant.now().getEpochSecond() / PERIOD + later;
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "RAW"));
            var hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(period).array()));
            var at = hash.get(hash.capacity() - 1) & 0xf;
            return "%06d".formatted((hash.getInt(at) & Integer.MAX_VALUE) % SIX_DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has it", impossible);
        }
    }
}
