package fr.relais.testing;

import java.text.ParseException;
import java.time.Duration;
import java.util.function.BiFunction;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

/** The ways in which a token can be wrong although it says the right things. Each must be answered with a 401. */
public enum Forgery {
    /** Not signed at all: {@code alg: none}. */
    UNSIGNED((tokens, claims) -> new PlainJWT(claims.build()).serialize()),
    /** Signed with a key of the same id that the identity provider does not have. */
    FOREIGN_KEY((tokens, claims) -> tokens.signedByAForeignKey(claims)),
    /** Signed with a key of the identity provider's that is too short to be believed. */
    SHORT_KEY((tokens, claims) -> tokens.signedByAShortKey(claims)),
    /** Signed with a foreign key, which the token brings along ({@code jwk}). */
    KEY_IN_THE_TOKEN((tokens, claims) -> tokens.signedByAForeignKey(claims, TestTokens::withForeignKey)),
    /** Signed with such a key, which is there where the token says it is ({@code jku}). */
    KEY_WHERE_THE_TOKEN_SAYS(
            (tokens, claims) -> tokens.signedByAForeignKey(claims, header -> header.jwkURL(tokens.foreignKeys()))),
    /** Likewise, as a certificate ({@code x5u}). */
    CERTIFICATE_WHERE_THE_TOKEN_SAYS(
            (tokens, claims) -> tokens.signedByAForeignKey(claims, header -> header.x509CertURL(tokens.foreignKeys()))),
    /** Names its key as a file that every machine has. */
    KEY_ID_IS_A_PATH(
            (tokens, claims) -> tokens.signedByAForeignKey(claims, header -> header.keyID("../../../../dev/null"))),
    /** Signed with the public key as if it were a shared secret. */
    PUBLIC_KEY_AS_SECRET(Forgery::signedWithThePublicKey),
    /** Signed, then changed. */
    CHANGED_AFTERWARDS(Forgery::changed),
    FOREIGN_ISSUER((tokens, claims) -> tokens.signed(claims.issuer("https://identity.example"))),
    FOREIGN_AUDIENCE((tokens, claims) -> tokens.signed(claims.audience("another-api"))),
    NO_AUDIENCE((tokens, claims) -> tokens.signed(claims.audience((String) null))),
    EXPIRED((tokens, claims) -> tokens.signed(claims.expirationTime(tokens.in(Duration.ofMinutes(-5))))),
    WITHOUT_EXPIRY((tokens, claims) -> tokens.signed(claims.expirationTime(null))),
    NOT_YET_VALID((tokens, claims) -> tokens.signed(claims.notBeforeTime(tokens.in(Duration.ofMinutes(5))))),
    WITHOUT_SUBJECT((tokens, claims) -> tokens.signed(claims.subject(null))),
    /** An identity token, meant for the client and not for an API. */
    FOREIGN_TYPE((tokens, claims) -> tokens.signed(claims, new JOSEObjectType("JWT"))),
    /** Not a token. */
    NONSENSE((tokens, claims) -> "not-a-token");

    private final BiFunction<TestTokens, JWTClaimsSet.Builder, String> forge;

    Forgery(BiFunction<TestTokens, JWTClaimsSet.Builder, String> forge) {
        this.forge = forge;
    }

    String of(TestTokens tokens, JWTClaimsSet.Builder claims) {
        return forge.apply(tokens, claims);
    }

    private static String signedWithThePublicKey(TestTokens tokens, JWTClaimsSet.Builder claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .type(TestTokens.TYPE)
                    .keyID(TestTokens.KEY_ID)
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new MACSigner(tokens.publicKey()));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("the public key is long enough for a secret", impossible);
        }
    }

    /** The claims of an auditor's token under the signature of another. */
    private static String changed(TestTokens tokens, JWTClaimsSet.Builder claims) {
        try {
            var good = SignedJWT.parse(tokens.signed(claims));
            var other = SignedJWT.parse(
                    tokens.signed(claims.claim("roles", "COORDINATOR").subject("somebody-else")));
            return other.getParsedParts()[0] + "." + other.getParsedParts()[1] + "." + good.getParsedParts()[2];
        } catch (ParseException impossible) {
            throw new IllegalStateException("a token that was just made", impossible);
        }
    }
}
