package fr.relais.platform.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

import fr.relais.audit.Checkpoint;
import fr.relais.audit.Excerpt;
import fr.relais.audit.Hash;
import fr.relais.audit.SignedCheckpoint;
import fr.relais.audit.SignedExcerpt;
import fr.relais.platform.start.CannotStart;

/** The key with which this service signs how far its register has come. */
final class CheckpointKey {

    private static final String ALGORITHM = "Ed25519";

    private final EdECPrivateKey secret;
    private final PublicKey open;

    private CheckpointKey(EdECPrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** Reads what {@code openssl genpkey -algorithm ed25519} writes. */
    static CheckpointKey read(Path file) {
        try {
            return of(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw new CannotStart("relais.audit.key-file cannot be read");
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException unusable) {
            throw new CannotStart("relais.audit.key-file does not hold an Ed25519 private key");
        }
    }

    private static CheckpointKey of(String pem) throws GeneralSecurityException {
        var base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        var secret = (EdECPrivateKey) KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        var key = new CheckpointKey(secret, otherHalf(secret.getBytes().orElseThrow(IllegalArgumentException::new)));
        var nothing = new Checkpoint("nothing", 0, Hash.NONE, 0, Instant.EPOCH);
        if (!key.sign(nothing).isSignedBy(key.open)) {
            throw new IllegalArgumentException("the two halves of the key do not fit");
        }
        return key;
    }

    /** Java computes a public key only while it draws a pair; so it draws this one. */
    private static PublicKey otherHalf(byte[] drawn) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Drawn(drawn));
        return generator.generateKeyPair().getPublic();
    }

    SignedCheckpoint sign(Checkpoint checkpoint) {
        return SignedCheckpoint.sign(checkpoint, secret);
    }

    SignedExcerpt sign(Excerpt excerpt) {
        return SignedExcerpt.sign(excerpt, secret);
    }

    /** The half that is for everybody, in PEM. */
    String openPem() {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(open.getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    /** Says one thing only. */
    private static final class Drawn extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final transient byte[] bytes;

        Drawn(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }
}
