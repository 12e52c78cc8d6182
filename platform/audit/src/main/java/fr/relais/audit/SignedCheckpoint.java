package fr.relais.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * A checkpoint and the signature of the service that made it, by Ed25519.
 *
 * @param signature in Base64
 */
public record SignedCheckpoint(Checkpoint checkpoint, String signature) {

    private static final String ALGORITHM = "Ed25519";
    private static final String SIGNATURE = "signature ";

    public static SignedCheckpoint sign(Checkpoint checkpoint, PrivateKey key) {
        try {
            var signing = Signature.getInstance(ALGORITHM);
            signing.initSign(key);
            signing.update(checkpoint.text().getBytes(StandardCharsets.UTF_8));
            return new SignedCheckpoint(checkpoint, Base64.getEncoder().encodeToString(signing.sign()));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a checkpoint could not be signed", failure);
        }
    }

    /** Whether whoever holds the other half of the key has signed exactly this. */
    public boolean isSignedBy(PublicKey key) {
        try {
            var checking = Signature.getInstance(ALGORITHM);
            checking.initVerify(key);
            checking.update(checkpoint.text().getBytes(StandardCharsets.UTF_8));
            return checking.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    public String text() {
        return checkpoint.text() + SIGNATURE + signature + "\n";
    }

    /**
     * The signed checkpoint of that text; whether the signature is good is not looked at.
     *
     * @throws IllegalArgumentException when it is not exactly the text of one
     */
    public static SignedCheckpoint parse(String text) {
        var at = text.lastIndexOf("\n" + SIGNATURE);
        if (at < 0 || !text.endsWith("\n")) {
            throw new IllegalArgumentException("not signed");
        }
        var signature = text.substring(at + 1 + SIGNATURE.length(), text.length() - 1);
        return new SignedCheckpoint(Checkpoint.parse(text.substring(0, at + 1)), signature);
    }
}
