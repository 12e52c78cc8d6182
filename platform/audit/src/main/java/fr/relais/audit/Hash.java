package fr.relais.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256, in 64 small hexadecimal digits. */
public record Hash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Before the first block. */
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }

    /** Of the UTF-8 bytes of a text. */
    public static Hash of(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Hash(hex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
