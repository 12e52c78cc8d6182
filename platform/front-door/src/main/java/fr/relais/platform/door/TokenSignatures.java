package fr.relais.platform.door;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Believes what is signed by a published key of the identity provider, by one of two algorithms. Which of them a key is
 * for follows from its kind, so nobody can choose another by writing it into a token. Nothing but the signature is
 * looked at here, above all not the type: whoever decodes adds what else must be true.
 */
public final class TokenSignatures implements Converter<JWT, Mono<JWTClaimsSet>> {

    /** Elliptic curve P-256, and RSA for providers that know nothing else. */
    private static final Set<JWSAlgorithm> BELIEVED = Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256);

    private final Function<SignedJWT, Flux<JWK>> keys;
    private final DefaultJWTProcessor<JWKSecurityContext> processor = new DefaultJWTProcessor<>();

    TokenSignatures(Function<SignedJWT, Flux<JWK>> keys) {
        this.keys = keys;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(BELIEVED, new JWKSecurityContextJWKSet()));
        processor.setJWSTypeVerifier((type, context) -> {});
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
    }

    /** Checks signatures by the keys at this address. Its validator is the caller's to set. */
    public static NimbusReactiveJwtDecoder decoder(String keysAddress) {
        return new NimbusReactiveJwtDecoder(new TokenSignatures(SigningKeys.at(keysAddress)));
    }

    @Override
    public Mono<JWTClaimsSet> convert(JWT token) {
        if (!(token instanceof SignedJWT signed)) {
            return Mono.error(new BadJwtException("a token that is not signed"));
        }
        return keys.apply(signed)
                .onErrorMap(away -> new IllegalStateException("the keys of the identity provider are not known", away))
                .collectList()
                .map(known -> claims(signed, known));
    }

    private JWTClaimsSet claims(SignedJWT token, List<JWK> known) {
        try {
            return processor.process(token, new JWKSecurityContext(known));
        } catch (BadJOSEException forged) {
            throw new BadJwtException("a token that is not genuine", forged);
        } catch (JOSEException unavailable) {
            throw new JwtException("a token that cannot be checked", unavailable);
        }
    }
}
