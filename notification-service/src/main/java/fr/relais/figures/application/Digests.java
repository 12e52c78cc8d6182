package fr.relais.figures.application;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What stands for a request, an organisation and a release. The first two are computed by placement-service too, each
 * from what it knows; neither is ever told the other's.
 */
public final class Digests {

    private static final String FACT = "relais statistics fact 1\n";
    private static final String ORGANISATION = "relais statistics organisation 1\n";
    private static final String ENTRY = "relais statistics entry 1\n";

    private Digests() {}

    /** Under which key the fact of a request is told, by the referrer's own reference of it. */
    public static UUID factOf(String reference) {
        return uuid(FACT + reference);
    }

    /** How facts name an organisation, by its id. */
    public static String organisation(String id) {
        return uuid(ORGANISATION + id).toString();
    }

    /** Under which entry that organisation gives the kind of exploitation of that fact. */
    public static UUID entryOf(UUID fact, String organisation) {
        return uuid(ENTRY + fact + '\n' + organisation);
    }

    static String hex(String text) {
        return HexFormat.of().formatHex(sha256(text));
    }

    /** The first bits of SHA-256, as a UUID of version 8. */
    private static UUID uuid(String text) {
        var hash = ByteBuffer.wrap(sha256(text));
        var high = (hash.getLong() & 0xffffffffffff0fffL) | 0x8000L;
        var low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
