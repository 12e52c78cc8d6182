package fr.relais.audit;

import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * An excerpt and the signature of the service that handed it out, by Ed25519: it cannot say later that it showed more.
 *
 * @param signature in Base64
 */
public record SignedExcerpt(Excerpt excerpt, String signature) {

    public static SignedExcerpt sign(Excerpt excerpt, PrivateKey key) {
        return new SignedExcerpt(excerpt, Signatures.of(excerpt.text(), key));
    }

    boolean isSignedBy(PublicKey key) {
        return Signatures.isBy(key, excerpt.text(), signature);
    }

    public String text() {
        return Signatures.signed(excerpt.text(), signature);
    }

    /**
     * The signed excerpt of that text; neither the signature nor a proof is looked at.
     *
     * @throws IllegalArgumentException when it is not exactly the text of one
     */
    public static SignedExcerpt parse(String text) {
        var two = Signatures.parse(text);
        return new SignedExcerpt(Excerpt.parse(two.text()), two.signature());
    }
}
