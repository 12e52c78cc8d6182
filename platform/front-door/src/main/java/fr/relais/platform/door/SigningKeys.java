package fr.relais.platform.door;

import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The keys by which the identity provider signs. They are fetched anew when a token names one that is not known, which
 * anybody can do: so only once in some seconds, however many tokens name what. A key that is too short to be believed
 * counts as not published.
 */
public final class SigningKeys implements Function<SignedJWT, Flux<JWK>> {

    /** 128 bits of security; a key of another kind than RSA is a curve of 256 bits at least. */
    private static final int SHORTEST_RSA = 3072;

    private static final int SHORTEST_CURVE = 256;

    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    /** Nobody is believed without any key, so then it is tried more often. */
    private static final long PAUSE_WITHOUT_ANY = Duration.ofSeconds(1).toNanos();

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Mono<String> published;
    private final LongSupplier nanos;
    private volatile List<JWK> known = List.of();
    private @Nullable Fetch latest;

    /**
     * Knows no key yet.
     *
     * @param published asks for the key set, once for each subscriber
     * @param nanos the time that has passed, as {@link System#nanoTime()} says it
     */
    SigningKeys(Mono<String> published, LongSupplier nanos) {
        this.published = published;
        this.nanos = nanos;
    }

    /** Those that are published at this address. */
    static SigningKeys at(String address) {
        var published = WebClient.create().get().uri(address).retrieve().bodyToMono(String.class);
        return new SigningKeys(published.timeout(PATIENCE), System::nanoTime);
    }

    /** @param keys what came of it, for all who ask in the meantime */
    private record Fetch(long since, Mono<List<JWK>> keys) {}

    @Override
    public Flux<JWK> apply(SignedJWT token) {
        return Flux.defer(() -> {
            var keys = known;
            return isAmong(keys, token.getHeader().getKeyID())
                    ? Flux.fromIterable(keys)
                    : fetched().flatMapIterable(Function.identity());
        });
    }

    private static boolean isAmong(List<JWK> keys, @Nullable String id) {
        return !keys.isEmpty() && (id == null || keys.stream().anyMatch(key -> id.equals(key.getKeyID())));
    }

    /** One at a time, for all who wait. */
    private synchronized Mono<List<JWK>> fetched() {
        var last = latest;
        var now = nanos.getAsLong();
        if (last != null && now - last.since() < (known.isEmpty() ? PAUSE_WITHOUT_ANY : PAUSE)) {
            return last.keys();
        }
        var next = new Fetch(now, fetch());
        latest = next;
        return next.keys();
    }

    private Mono<List<JWK>> fetch() {
        return published
                .map(SigningKeys::believed)
                .doOnNext(keys -> known = keys)
                .cache();
    }

    private static List<JWK> believed(String published) {
        try {
            return JWKSet.parse(published).getKeys().stream()
                    .filter(key -> key.size() >= (isRsa(key) ? SHORTEST_RSA : SHORTEST_CURVE))
                    .toList();
        } catch (ParseException unreadable) {
            throw new IllegalArgumentException("the keys of the identity provider cannot be read");
        }
    }

    /** Whether a key that can be believed is published in this. */
    public static boolean areIn(String published) {
        try {
            return !believed(published).isEmpty();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isRsa(JWK key) {
        return KeyType.RSA.equals(key.getKeyType());
    }
}
