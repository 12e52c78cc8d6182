package fr.relais.sandbox.home;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;

/**
 * The keys of one sandbox, made at its first start and kept until it is reset: without them its data cannot be read.
 * They protect nothing but demo data.
 */
public final class Keys {

    /** As whom the gateway tells what it decided, and does nothing else. */
    public static final String GATEWAY_CLIENT = "gateway";

    /** Services that call other services, and so have an identity of their own. */
    public static final List<String> SERVICE_CLIENTS = List.of("placement-service", "capacity-service", GATEWAY_CLIENT);

    /** Through which people sign in by their browser. */
    public static final String CONSOLE_CLIENT = "console";

    /** Services that keep a register, and so sign how far it has come. */
    public static final List<String> REGISTERED =
            List.of("placement-service", "capacity-service", "notification-service");

    private static final int BYTES = 32;

    private Keys() {}

    /** Makes what is missing. */
    public static void make(Home home) {
        PrivateFile.keep(home.serverKey(), Keys::random);
        PrivateFile.keep(home.masterKey(), Keys::keyset);
        PrivateFile.keep(home.statisticsKey(), Keys::keyset);
        PrivateFile.keep(home.contactKey(), Keys::keyset);
        SERVICE_CLIENTS.forEach(client -> clientSecret(home, client));
        clientSecret(home, CONSOLE_CLIENT);
        REGISTERED.forEach(service -> PrivateFile.keep(home.auditKey(service), Keys::signing));
    }

    /** The secret of a service, made when missing. */
    public static String clientSecret(Home home, String client) {
        var secret = PrivateFile.keep(home.clientSecret(client), Keys::printable);
        return new String(secret, StandardCharsets.UTF_8);
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] printable() {
        return Base64.getUrlEncoder().withoutPadding().encode(random());
    }

    private static byte[] signing() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            var pem = Base64.getMimeEncoder().encodeToString(key.getEncoded());
            return ("-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("no Ed25519 in this Java runtime", unavailable);
        }
    }

    private static byte[] keyset() {
        try {
            AeadConfig.register();
            var keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("no AES-GCM in this Java runtime", unavailable);
        }
    }
}
