package fr.relais.platform.identity;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.SignedJWT;
import org.springframework.security.oauth2.jwt.BadJwtException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The public keys of the identity provider. They are fetched when first needed, every five minutes, and for a key that
 * nobody knows; for such at most twice in an interval, as anybody can write any key id into a token.
 */
final class PublishedKeys implements Function<SignedJWT, Flux<JWK>> {

    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST_BYTES = 256 * 1024;

    private final JWKSource<SecurityContext> keys;

    /** @param interval in which keys are fetched at most twice */
    PublishedKeys(String address, Duration interval) {
        try {
            this.keys = JWKSourceBuilder.create(
                            URI.create(address).toURL(),
                            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES))
                    .refreshAheadCache(false)
                    .rateLimited(interval.toMillis())
                    .retrying(true)
                    .build();
        } catch (MalformedURLException unusable) {
            throw new IllegalArgumentException("the address of the keys is none", unusable);
        }
    }

    /** Fails with {@link BadJwtException} when the key is not known and may not be looked for now. */
    @Override
    public Flux<JWK> apply(SignedJWT token) {
        return Mono.fromCallable(() -> find(token))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapIterable(found -> found);
    }

    private List<JWK> find(SignedJWT token) throws KeySourceException {
        try {
            return keys.get(new JWKSelector(JWKMatcher.forJWSHeader(token.getHeader())), null);
        } catch (RateLimitReachedException tooOften) {
            throw new BadJwtException("a key that nobody knows");
        }
    }
}
