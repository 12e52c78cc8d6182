package fr.relais.placement.domain.availability;

import java.nio.charset.StandardCharsets;

/** The form of the ids that services mint for units and beds: 26 letters of 32, written in five bits each. */
final class MintedId {

    static final int BYTES = 17;

    private static final int LETTERS = 26;
    private static final int BITS = 5;
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final byte[] ASCII = ALPHABET.getBytes(StandardCharsets.US_ASCII);

    private MintedId() {}

    static boolean is(String value) {
        return value.length() == LETTERS && value.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    static void write(String value, byte[] into, int at) {
        var bits = 0L;
        var held = 0;
        var next = at;
        for (var letter = 0; letter < LETTERS; letter++) {
            bits = bits << BITS | ALPHABET.indexOf(value.charAt(letter));
            for (held += BITS; held >= Byte.SIZE; held -= Byte.SIZE) {
                into[next++] = (byte) (bits >>> (held - Byte.SIZE));
            }
        }
        into[next] = (byte) (bits << (Byte.SIZE - held));
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
