package fr.relais.placement.domain.availability;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** Reads what {@link PackWriter} wrote, in the same order. */
final class PackReader {

    private final byte[] bytes;
    private int next;

    PackReader(byte[] bytes, int from) {
        this.bytes = bytes;
        this.next = from;
    }

    long number() {
        var value = 0L;
        for (var shift = 0; ; shift += 7) {
            var part = bytes[next++];
            value |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
    }

    int count() {
        return (int) number();
    }

    boolean bool() {
        return bytes[next++] != 0;
    }

    long fixed() {
        var value = 0L;
        for (var read = 0; read < Long.BYTES; read++) {
            value = value << 8 | (bytes[next++] & 0xff);
        }
        return value;
    }

    @Nullable
    Integer optionalCount() {
        return bool() ? Integer.valueOf(count()) : null;
    }

    @Nullable
    Instant optionalTime() {
        return bool() ? Instant.ofEpochSecond(number(), number()) : null;
    }

    String text() {
        var length = count();
        next += length;
        return new String(bytes, next - length, length, StandardCharsets.UTF_8);
    }

    String id() {
        if (!bool()) {
            return text();
        }
        next += MintedId.BYTES;
        return MintedId.read(bytes, next - MintedId.BYTES);
    }

    PackReader passId() {
        if (!bool()) {
            return pass();
        }
        next += MintedId.BYTES;
        return this;
    }

    PackReader pass() {
        var length = count();
        next += length;
        return this;
    }

    PackReader intoBlock() {
        number();
        return this;
    }
}
