package fr.relais.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256, in 64 small hexadecimal digits. */
public record Hash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** Before the first block. */
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
    }

    /** Of the UTF-8 bytes of a text. */
    public static Hash of(String text) {
        return new Hash(hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** Of a line, as a leaf of the tree of RFC 6962. */
    static Hash leaf(String line) {
        var digest = sha256();
        digest.update(LEAF);
        return new Hash(hex(digest.digest(line.getBytes(StandardCharsets.UTF_8))));
    }

    /** Of what lies over two hashes in that tree. */
    static Hash node(Hash left, Hash right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(HexFormat.of().parseHex(left.value));
        return new Hash(hex(digest.digest(HexFormat.of().parseHex(right.value))));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
