package fr.relais.platform.reference;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Mints what this service is known by outside, and recognises what a caller created before.
 *
 * <p>A reference is 128 random bits in lower-case base32 (26 characters): no time, no place, no order. An id derived
 * from an organisation and its {@code Idempotency-Key} is the same at every repeat, and cannot be computed without the
 * key.
 */
public final class References {

    private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");
    private static final int LENGTH = 26;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    References(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** A new reference, which nobody has seen before. */
    public String next() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return base32(bytes);
    }

    /** A new random id. */
    public UUID nextId() {
        return UUID.randomUUID();
    }

    /**
     * The id of what an organisation creates with a key of its choice: the same for the same three.
     *
     * @param kind what is created, as a key may be used once for each
     */
    public UUID idOf(String kind, String organisation, String idempotencyKey) {
        var hash = ByteBuffer.wrap(hmac(kind + '\n' + organisation + '\n' + idempotencyKey));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** A reference that follows from what it names, under the server's key: the same for the same parts. */
    public String referenceOf(String kind, String name) {
        var bytes = new byte[16];
        ByteBuffer.wrap(hmac(kind + '\n' + name)).get(bytes);
        return base32(bytes);
    }

    /**
     * What proves that a service with this key has said something of that kind: 256 bits in lower-case hexadecimal
     * digits. Never what an id or a reference is made of.
     */
    public String proofOf(String kind, String statement) {
        return HexFormat.of().formatHex(hmac("proof\0" + kind + '\0' + statement));
    }

    /** Whether that is the proof, in the same time whatever is wrong with it. */
    public boolean isProof(String proof, String kind, String statement) {
        return MessageDigest.isEqual(
                proof.getBytes(StandardCharsets.UTF_8), proofOf(kind, statement).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a text has the form of a reference. */
    public static boolean hasForm(String text) {
        return FORM.matcher(text).matches();
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder(LENGTH);
        var buffer = 0;
        var bits = 0;
        for (var value : bytes) {
            buffer = (buffer << 8) | (value & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET[(buffer >> bits) & 31]);
            }
        }
        return text.append(ALPHABET[(buffer << (5 - bits)) & 31]).toString();
    }
}
