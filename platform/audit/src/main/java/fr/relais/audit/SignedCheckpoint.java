package fr.relais.audit;

import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * A checkpoint and the signature of the service that made it, by Ed25519.
 *
 * @param signature in Base64
 */
public record SignedCheckpoint(Checkpoint checkpoint, String signature) {

    public static SignedCheckpoint sign(Checkpoint checkpoint, PrivateKey key) {
        return new SignedCheckpoint(checkpoint, Signatures.of(checkpoint.text(), key));
    }

    /** Whether whoever holds the other half of the key has signed exactly this. */
    public boolean isSignedBy(PublicKey key) {
        return Signatures.isBy(key, checkpoint.text(), signature);
    }

    public String text() {
        return Signatures.signed(checkpoint.text(), signature);
    }

    /**
     * The signed checkpoint of that text; whether the signature is good is not looked at.
     *
     * @throws IllegalArgumentException when it is not exactly the text of one
     */
    public static SignedCheckpoint parse(String text) {
        var two = Signatures.parse(text);
        return new SignedCheckpoint(Checkpoint.parse(two.text()), two.signature());
    }
}
