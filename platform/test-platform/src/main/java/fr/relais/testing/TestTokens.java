package fr.relais.testing;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

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
    private static final RSAKey KEY = newKey(3072, KEY_ID);
    private static final RSAKey FOREIGN_KEY = newKey(3072, KEY_ID);

    /** Published beside the good one, and too short to be believed. */
    private static final RSAKey SHORT_KEY = newKey(2048, "relais-short");

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

    /** What an identity provider says to a client, and to no service, of somebody who has just signed in. */
    public String idToken(TestCaller caller, String client, String nonce) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(client)
                .subject(caller.subject())
                .issueTime(in(Duration.ZERO))
                .expirationTime(in(LIFETIME))
                .claim("nonce", nonce)
                .claim("preferred_username", caller.subject());
        return signed(claims, JOSEObjectType.JWT);
    }

    /** A token that says the same and must not be believed. */
    public String forged(Forgery forgery, TestCaller caller) {
        return forgery.of(this, claims(caller));
    }

    /** What the identity provider publishes: a JSON Web Key Set. */
    static String publicKeys() {
        return new JWKSet(List.of(KEY.toPublicJWK(), SHORT_KEY.toPublicJWK())).toString();
    }

    /** What somebody publishes who is no identity provider of ours. */
    static String strangersKeys() {
        return new JWKSet(FOREIGN_KEY.toPublicJWK()).toString();
    }

    /** Where that is. */
    URI foreignKeys() {
        return URI.create(issuer + TestIdentity.STRANGERS_KEYS);
    }

    static JWSHeader.Builder withForeignKey(JWSHeader.Builder header) {
        return header.jwk(FOREIGN_KEY.toPublicJWK());
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
        return sign(claims, header(type), KEY);
    }

    String signedByAShortKey(JWTClaimsSet.Builder claims) {
        return sign(claims, header(TYPE).keyID(SHORT_KEY.getKeyID()), SHORT_KEY);
    }

    String signedByAForeignKey(JWTClaimsSet.Builder claims) {
        return signedByAForeignKey(claims, header -> header);
    }

    String signedByAForeignKey(JWTClaimsSet.Builder claims, UnaryOperator<JWSHeader.Builder> more) {
        return sign(claims, more.apply(header(TYPE)), FOREIGN_KEY);
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

    private static JWSHeader.Builder header(JOSEObjectType type) {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(KEY_ID);
    }

    private static String sign(JWTClaimsSet.Builder claims, JWSHeader.Builder header, RSAKey key) {
        try {
            var token = new SignedJWT(header.build(), claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the key was made here", impossible);
        }
    }

    private static RSAKey newKey(int bits, String id) {
        try {
            return new RSAKeyGenerator(bits).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every platform knows RSA", impossible);
        }
    }
}
