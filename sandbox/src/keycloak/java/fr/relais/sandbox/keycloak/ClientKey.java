package fr.relais.sandbox.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * The key by which a program shows who it is ({@code private_key_jwt}), as {@code new-key.sh} makes it.
 *
 * @param client whose key it is said to be
 */
public record ClientKey(String client, ECKey key) {

    /** The key in this file. */
    static ClientKey in(Path file, String client) {
        try {
            return new ClientKey(client, ECKey.parse(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ParseException damaged) {
            throw new IllegalStateException("no key in " + file, damaged);
        }
    }

    /** The same key, shown by somebody else. */
    public ClientKey shownBy(String other) {
        return new ClientKey(other, key);
    }

    String statementFor(URI provider) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(provider.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(1))))
                .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        try {
            var statement = new SignedJWT(header, claims);
            statement.sign(new ECDSASigner(key));
            return statement.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the key is of the curve that was asked for", impossible);
        }
    }
}
