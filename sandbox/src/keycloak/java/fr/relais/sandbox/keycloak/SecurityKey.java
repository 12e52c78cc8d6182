package fr.relais.sandbox.keycloak;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A security key made of software (WebAuthn), and what a browser says around its answers. */
public final class SecurityKey {

    private static final int USER_PRESENT = 0x01;
    private static final int ATTESTED = 0x40;
    private static final Pattern CHALLENGE = Pattern.compile("challenge\\s*:\\s*[\"']([\\w-]+)[\"']");

    private final URI provider;
    private final KeyPair keys;
    private final byte[] id = new byte[32];
    private int uses;

    /** @param provider for whose address it answers */
    public SecurityKey(URI provider) {
        this.provider = provider;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has it", impossible);
        }
    }

    /** The fields of the page on which a key is registered. */
    public Map<String, String> registered(Browser.Page page) {
        var fields = new LinkedHashMap<String, String>();
        var said = said("webauthn.create", page);
        fields.put("clientDataJSON", encoded(said));
        fields.put("attestationObject", encoded(attestation(hash(said))));
        fields.put("publicKeyCredentialId", encoded(id));
        fields.put("authenticatorLabel", "a key");
        fields.put("transports", "usb");
        fields.put("authenticatorAttachment", "cross-platform");
        return fields;
    }

    /** The fields of the page on which a key is shown. @param as the key that this one is said to be */
    public Map<String, String> shown(Browser.Page page, SecurityKey as) {
        var said = said("webauthn.get", page);
        var data = data(USER_PRESENT, new byte[0]);
        var fields = new LinkedHashMap<String, String>();
        fields.put("clientDataJSON", encoded(said));
        fields.put("authenticatorData", encoded(data));
        fields.put("signature", encoded(signed(data, hash(said))));
        fields.put("credentialId", encoded(as.id));
        fields.put("userHandle", "");
        fields.put("error", "");
        return fields;
    }

    private byte[] said(String what, Browser.Page page) {
        var challenge = CHALLENGE.matcher(page.body());
        if (!challenge.find()) {
            throw new IllegalStateException("no challenge on the page\n" + page.body());
        }
        var origin = provider.getScheme() + "://" + provider.getAuthority();
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(what, challenge.group(1), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * {@code {"fmt": "packed", "attStmt": {"alg": ES256, "sig": ...}, "authData": ...}} in CBOR: it vouches for itself.
     */
    private byte[] attestation(byte[] said) {
        var data = data(USER_PRESENT | ATTESTED, credential());
        return written(out -> {
            out.write(0xa3);
            text(out, "fmt");
            text(out, "packed");
            text(out, "attStmt");
            out.write(0xa2);
            text(out, "alg");
            out.write(0x26);
            text(out, "sig");
            bytes(out, signed(data, said));
            text(out, "authData");
            bytes(out, data);
        });
    }

    private byte[] data(int flags, byte[] credential) {
        return written(out -> {
            out.write(hash(provider.getHost().getBytes(StandardCharsets.UTF_8)));
            out.write(flags);
            out.writeInt(++uses);
            out.write(credential);
        });
    }

    /** No model, the id, and the public key as COSE has it: kty EC2, ES256, P-256. */
    private byte[] credential() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return written(out -> {
            out.write(new byte[16]);
            out.writeShort(id.length);
            out.write(id);
            out.write(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
            bytes(out, padded(point.getAffineX()));
            out.write(0x22);
            bytes(out, padded(point.getAffineY()));
        });
    }

    private byte[] signed(byte[] data, byte[] hash) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(hash);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the key was made here", impossible);
        }
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has it", impossible);
        }
    }

    private static byte[] padded(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[32];
        var length = Math.min(bytes.length, padded.length);
        System.arraycopy(bytes, bytes.length - length, padded, padded.length - length, length);
        return padded;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        out.write(0x60 | text.length());
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.write(bytes.length < 256 ? 0x58 : 0x59);
        if (bytes.length < 256) {
            out.write(bytes.length);
        } else {
            out.writeShort(bytes.length);
        }
        out.write(bytes);
    }
}
