package fr.relais.platform.identity;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Checks the signature of the same token once a minute instead of at every request: callers come again and again with
 * the same one, and the same bytes stay signed. What may change with time, expiry first of all, is checked every time;
 * a key that is no longer believed is noticed within the minute.
 */
final class RememberedTokens implements ReactiveJwtDecoder {

    private static final long REMEMBERED = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 2_000;

    private final ReactiveJwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> validator;
    private final LongSupplier nanos;
    private final Map<String, Remembered> tokens = new ConcurrentHashMap<>();

    /**
     * Remembers what the decoder has accepted.
     *
     * @param decoder checks everything
     * @param validator checks everything but the signature
     * @param nanos the time that has passed, as {@link System#nanoTime()} says it
     */
    RememberedTokens(ReactiveJwtDecoder decoder, OAuth2TokenValidator<Jwt> validator, LongSupplier nanos) {
        this.decoder = decoder;
        this.validator = validator;
        this.nanos = nanos;
    }

    private record Remembered(Jwt token, long since) {}

    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.defer(() -> {
            var remembered = tokens.get(token);
            return remembered != null && isGood(remembered)
                    ? Mono.just(remembered.token())
                    : decoder.decode(token).map(decoded -> remember(token, decoded));
        });
    }

    private boolean isGood(Remembered remembered) {
        return nanos.getAsLong() - remembered.since() < REMEMBERED
                && !validator.validate(remembered.token()).hasErrors();
    }

    private Jwt remember(String token, Jwt decoded) {
        if (tokens.size() >= MOST) {
            tokens.clear();
        }
        tokens.put(token, new Remembered(decoded, nanos.getAsLong()));
        return decoded;
    }
}
