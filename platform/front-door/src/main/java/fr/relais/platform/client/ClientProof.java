package fr.relais.platform.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;

import com.nimbusds.jose.jwk.JWK;
import fr.relais.platform.start.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * By what this service shows the identity provider that it is itself. With a key it signs a statement of a minute for
 * that provider, and what is sent can be used by nobody else; a secret is sent as it is.
 */
final class ClientProof {

    private final @Nullable JWK key;
    private final String secret;

    private ClientProof(@Nullable JWK key, String secret) {
        this.key = key;
        this.secret = secret;
    }

    /** @throws CannotStart when there is neither a key nor a secret, or both */
    static ClientProof of(ClientSettings client) {
        var keyFile = client.keyFile();
        var secretFile = client.secretFile();
        if (keyFile != null && secretFile == null) {
            return new ClientProof(key(read(keyFile)), "");
        }
        if (secretFile != null && keyFile == null) {
            return new ClientProof(null, read(secretFile));
        }
        throw new CannotStart("one of relais.client.key-file and relais.client.secret-file is required");
    }

    ClientRegistration.Builder addTo(ClientRegistration.Builder registration) {
        return key == null
                ? registration.clientSecret(secret)
                : registration.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
    }

    /**
     * Asks for tokens. What is signed is for the provider by its own name: it may not know the address at which it is
     * asked from inside.
     */
    WebClientReactiveClientCredentialsTokenResponseClient client(String issuer) {
        var client = new WebClientReactiveClientCredentialsTokenResponseClient();
        var own = key;
        if (own != null) {
            var statements = new NimbusJwtClientAuthenticationParametersConverter<OAuth2ClientCredentialsGrantRequest>(
                    registration -> own);
            statements.setJwtClientAssertionCustomizer(
                    statement -> statement.getClaims().audience(List.of(issuer)));
            client.addParametersConverter(statements);
        }
        return client;
    }

    private static JWK key(String file) {
        try {
            var key = JWK.parse(file);
            if (key.isPrivate()) {
                return key;
            }
        } catch (ParseException unreadable) {
            // What it says may quote the key.
        }
        throw new CannotStart("relais.client.key-file is no private key");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new CannotStart("relais.client.key-file or relais.client.secret-file cannot be read");
        }
    }
}
