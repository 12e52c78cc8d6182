package fr.relais.platform.door;

import java.time.Duration;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** By what a token may be signed. */
class TokenSignaturesTest {

    private static final JWTClaimsSet CLAIMS =
            new JWTClaimsSet.Builder().subject("somebody").build();

    private static ECKey curve;
    private static RSAKey rsa;
    private static ECKey largerCurve;
    private static ECKey strangers;

    private final TokenSignatures signatures =
            new TokenSignatures(token -> Flux.<JWK>just(curve.toPublicJWK(), rsa.toPublicJWK(), largerCurve));

    @BeforeAll
    static void make() throws JOSEException {
        curve = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        largerCurve = new ECKeyGenerator(Curve.P_384).keyID("larger").generate();
        strangers = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        rsa = new RSAKeyGenerator(3072).keyID("rsa").generate();
    }

    private String subjectOf(SignedJWT token) {
        return signatures.convert(token).block(Duration.ofSeconds(5)).getSubject();
    }

    private static SignedJWT signed(JWSAlgorithm algorithm, String key, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(key).build(), CLAIMS);
        token.sign(signer);
        return token;
    }

    @Test
    void mayBeOfACurveOrOfRsa() throws JOSEException {
        assertThat(subjectOf(signed(JWSAlgorithm.ES256, "curve", new ECDSASigner(curve))))
                .isEqualTo("somebody");
        assertThat(subjectOf(signed(JWSAlgorithm.RS256, "rsa", new RSASSASigner(rsa))))
                .isEqualTo("somebody");
    }

    @Test
    void areOfNoOtherAlgorithmThoughTheKeyIsGood() throws JOSEException {
        var others = List.of(
                signed(JWSAlgorithm.PS256, "rsa", new RSASSASigner(rsa)),
                signed(JWSAlgorithm.RS512, "rsa", new RSASSASigner(rsa)),
                signed(JWSAlgorithm.ES384, "larger", new ECDSASigner(largerCurve)),
                signed(
                        JWSAlgorithm.HS256,
                        "curve",
                        new MACSigner(curve.toECPublicKey().getEncoded())));

        assertThat(others)
                .allSatisfy(token -> assertThatThrownBy(() -> subjectOf(token)).isInstanceOf(BadJwtException.class));
    }

    @Test
    void areOfTheKeyThatIsNamed() throws JOSEException {
        var foreign = signed(JWSAlgorithm.ES256, "curve", new ECDSASigner(strangers));

        assertThatThrownBy(() -> subjectOf(foreign)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void areThere() {
        var plain = new PlainJWT(CLAIMS);

        assertThatThrownBy(() -> signatures.convert(plain).block(Duration.ofSeconds(5)))
                .isInstanceOf(BadJwtException.class);
    }
}
