package fr.relais.sandbox.identity;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import fr.relais.sandbox.home.PrivateFile;

/** The RSA key of one sandbox. */
final class SigningKey {

    private static final int BITS = 3072;

    private SigningKey() {}

    /** The key in the file, made when there is none. */
    static RSAKey keptIn(Path file) {
        var json = new String(PrivateFile.keep(file, SigningKey::made), StandardCharsets.UTF_8);
        try {
            return RSAKey.parse(json);
        } catch (ParseException damaged) {
            throw new IllegalStateException("the token signing key cannot be read", damaged);
        }
    }

    private static byte[] made() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JOSEException unavailable) {
            throw new IllegalStateException("no RSA in this Java runtime", unavailable);
        }
    }
}
