package fr.relais.placement.domain.availability;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Writes small numbers in few bytes, one after the other. {@link PackReader} reads them in the same order. */
final class PackWriter {

    private byte[] bytes = new byte[256];
    private int end;

    /** Seven bits a byte, the lowest first; the sign goes to the lowest bit so that small negatives are short too. */
    PackWriter number(long value) {
        var left = value << 1 ^ value >> 63;
        while ((left & ~0x7fL) != 0) {
            write((int) (left | 0x80));
            left >>>= 7;
        }
        return write((int) left);
    }

    PackWriter bool(boolean value) {
        return write(value ? 1 : 0);
    }

    PackWriter fixed(long value) {
        for (var shift = 56; shift >= 0; shift -= 8) {
            write((int) (value >>> shift));
        }
        return this;
    }

    PackWriter optional(@Nullable Integer value) {
        return value == null ? bool(false) : bool(true).number(value);
    }

    PackWriter optional(@Nullable Instant value) {
        return value == null
                ? bool(false)
                : bool(true).number(value.getEpochSecond()).number(value.getNano());
    }

    PackWriter text(String value) {
        return block(value.getBytes(StandardCharsets.UTF_8));
    }

    /** An id: of the form that services mint, each letter takes five bits. */
    PackWriter id(String value) {
        reserve(1 + MintedId.BYTES);
        if (!MintedId.write(value, bytes, end + 1)) {
            return bool(false).text(value);
        }
        bool(true);
        end += MintedId.BYTES;
        return this;
    }

    /** Bytes that can be passed over without being understood. */
    PackWriter block(byte[] block) {
        number(block.length);
        reserve(block.length);
        System.arraycopy(block, 0, bytes, end, block.length);
        end += block.length;
        return this;
    }

    byte[] written() {
        return Arrays.copyOf(bytes, end);
    }

    private PackWriter write(int value) {
        reserve(1);
        bytes[end++] = (byte) value;
        return this;
    }

    private void reserve(int more) {
        if (end + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, end + more));
        }
    }
}
