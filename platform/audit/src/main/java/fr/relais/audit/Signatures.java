package fr.relais.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** Signatures by Ed25519 over texts that say in their first line what they are; in Base64. */
final class Signatures {

    private static final String ALGORITHM = "Ed25519";
    private static final String FIELD = "signature ";

    private Signatures() {}

    static String of(String text, PrivateKey key) {
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signing.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a text could not be signed", failure);
        }
    }

    /** Whether whoever holds the other half of the key has signed exactly this. */
    static boolean isBy(PublicKey key, String text, String signature) {
        try {
            var checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(key);
            checking.update(text.getBytes(StandardCharsets.UTF_8));
            return checking.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    static String signed(String text, String signature) {
        return text + FIELD + signature + "\n";
    }

    /** What is signed and the signature, of a text of the form {@link #signed}. */
    static Two parse(String text) {
        var at = text.lastIndexOf("\n" + FIELD);
        if (at < 0 || !text.endsWith("\n")) {
            throw new IllegalArgumentException("not signed");
        }
        return new Two(text.substring(0, at + 1), text.substring(at + 1 + FIELD.length(), text.length() - 1));
    }

    /** What is signed, and by what. */
    record Two(String text, String signature) {}
}
