package fr.relais.placement.adapter.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import fr.relais.placement.domain.request.Reference;

/**
 * What stands for a request and an organisation in the statistics, as the reader of the facts computes it too. From the
 * key of a fact nobody comes back to the request: it is made of 128 random bits.
 */
final class FactDigests {

    private static final String FACT = "relais statistics fact 1\n";
    private static final String ORGANISATION = "relais statistics organisation 1\n";

    private FactDigests() {}

    static UUID keyOf(Reference request) {
        return digest(FACT + request.value());
    }

    static UUID organisation(String id) {
        return digest(ORGANISATION + id);
    }

    /** The first bits of SHA-256, as a UUID of version 8. */
    private static UUID digest(String text) {
        try {
            var hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            var high = (hash.getLong() & 0xffffffffffff0fffL) | 0x8000L;
            var low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
