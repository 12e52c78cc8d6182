package fr.relais.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * Access tokens as the identity provider makes them, and forged ones.
 *
 * <p>Token checks keep real time, so these tokens do too.
 */
public final class TestTokens {

    static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
    static final String KEY_ID = "relais-test";

    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final RSAKey KEY = newKey();
    private static final RSAKey FOREIGN_KEY = newKey();

    private final String issuer;

    TestTokens(String issuer) {
        this.issuer = issuer;
    }

    /** A token that is good for ten minutes. */
    public String token(TestCaller caller) {
        return signed(claims(caller));
    }

    /** The same of somebody who signed in at that moment; a token of the line above does not say when. */
    public String token(TestCaller caller, Instant signedInAt) {
        return signed(claims(caller).claim("auth_time", signedInAt.getEpochSecond()));
    }

    /** A token that says the same and must not be believed. */
    public String forged(Forgery forgery, TestCaller caller) {
        return forgery.of(this, claims(caller));
    }

    /** What the identity provider publishes: a JSON Web Key Set. */
    static String publicKeys() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    byte[] publicKey() {
        try {
            return KEY.toRSAPublicKey().getEncoded();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the key was made here", impossible);
        }
    }

    String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, TYPE);
    }

    String signed(JWTClaimsSet.Builder claims, JOSEObjectType type) {
        return sign(claims, type, KEY);
    }

    String signedByAForeignKey(JWTClaimsSet.Builder claims) {
        return sign(claims, TYPE, FOREIGN_KEY);
    }

    Date in(Duration fromNow) {
        return Date.from(Instant.now().plus(fromNow));
    }

    private JWTClaimsSet.Builder claims(TestCaller caller) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("relais")
                .subject(caller.subject())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(in(Duration.ZERO))
                .expirationTime(in(LIFETIME))
                .claim("client_id", caller.subject())
                .claim("org", caller.organisation().isEmpty() ? null : caller.organisation())
                .claim("roles", caller.roles())
                .claim("departements", caller.departements());
    }

    private static String sign(JWTClaimsSet.Builder claims, JOSEObjectType type, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(type)
                    .keyID(KEY_ID)
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the key was made here", impossible);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every platform knows RSA", impossible);
        }
    }
}
