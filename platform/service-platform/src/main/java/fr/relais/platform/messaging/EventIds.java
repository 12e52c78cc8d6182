package fr.relais.platform.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import org.bson.Document;

/**
 * Ids of events: UUIDv5 of (subject, type, version, index), so that the same event has the same id at every sending.
 */
public final class EventIds {

    private static final UUID NAMESPACE = UUID.fromString("6f0c3b1e-52a4-5d0e-9f6b-2a1f1f3e7c11");

    private EventIds() {}

    /** The id of the event that an outbox entry tells of. */
    public static UUID of(Document entry) {
        return of(
                entry.getString("key"),
                entry.getString("type"),
                entry.get("v", Number.class).longValue(),
                entry.get("i", Number.class).intValue());
    }

    static UUID of(String subject, String type, long version, int index) {
        var name = subject + '\n' + type + '\n' + version + '\n' + index;
        var digest = sha1();
        digest.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .array());
        var hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        var high = (hash.getLong() & 0xffffffffffff0fffL) | 0x5000L;
        var low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
