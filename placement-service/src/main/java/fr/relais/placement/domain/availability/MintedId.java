package fr.relais.placement.domain.availability;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The form of the ids that services mint for units and beds: 26 letters of 32, written in five bits each. */
final class MintedId {

    static final int BYTES = 17;

    private static final int LETTERS = 26;
    private static final int BITS = 5;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final byte[] ASCII = ALPHABET.getBytes(StandardCharsets.US_ASCII);

    /** What each letter stands for; negative where it is none. */
    private static final byte[] VALUES = new byte[Byte.MAX_VALUE];

    static {
        Arrays.fill(VALUES, (byte) -1);
        for (var value = 0; value < ASCII.length; value++) {
            VALUES[ASCII[value]] = (byte) value;
        }
    }

    private MintedId() {}

    private static int valueOf(char letter) {
        return letter < VALUES.length ? VALUES[letter] : -1;
    }

    /** @return whether it is of this form; where it is not, what is written means nothing */
    static boolean write(String value, byte[] into, int at) {
        if (value.length() != LETTERS) {
            return false;
        }
        var bits = 0L;
        var held = 0;
        var next = at;
        var strange = 0;
        for (var letter = 0; letter < LETTERS; letter++) {
            var known = valueOf(value.charAt(letter));
            strange |= known;
            bits = bits << BITS | known;
            for (held += BITS; held >= Byte.SIZE; held -= Byte.SIZE) {
                into[next++] = (byte) (bits >>> (held - Byte.SIZE));
            }
        }
        into[next] = (byte) (bits << (Byte.SIZE - held));
        return strange >= 0;
    }

    static String read(byte[] from, int at) {
        var letters = new byte[LETTERS];
        var bits = 0L;
        var held = 0;
        var next = at;
        for (var letter = 0; letter < LETTERS; letter++) {
            if (held < BITS) {
                bits = bits << Byte.SIZE | (from[next++] & 0xff);
                held += Byte.SIZE;
            }
            held -= BITS;
            letters[letter] = ASCII[(int) (bits >>> held) & 31];
        }
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
