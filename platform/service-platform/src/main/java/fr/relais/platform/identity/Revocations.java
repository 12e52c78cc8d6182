package fr.relais.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import fr.relais.platform.web.Caller;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Whose tokens are believed no longer: of a revoked account none of a sign-in up to that moment, however often it was
 * made anew since. What is known here is what has been read of the topic of revocations; once known, it stays so until
 * the service ends.
 */
public final class Revocations {

    private final Duration skew;
    private final Map<String, Instant> revoked = new ConcurrentHashMap<>();
    private final Sinks.Many<String> news = Sinks.many().multicast().directBestEffort();
    private volatile boolean caughtUp;

    /** @param skew how far the clock by which tokens are issued may be ahead */
    Revocations(Duration skew) {
        this.skew = skew;
    }

    /** What a revoked account is known by: nobody is named. */
    public static String digestOf(String subject) {
        return AccountDigests.of("relais-account", subject);
    }

    /** Tokens of that account are believed only of a sign-in after that moment, real time. */
    void learn(String digest, Instant at) {
        revoked.merge(digest, at.plus(skew), (known, said) -> known.isAfter(said) ? known : said);
        synchronized (news) {
            news.tryEmitNext(digest);
        }
    }

    boolean isRevoked(Jwt token) {
        var subject = token.getSubject();
        if (revoked.isEmpty() || subject == null) {
            return false;
        }
        var until = revoked.get(digestOf(subject));
        return until != null && !began(token).isAfter(until);
    }

    /**
     * When its person signed in, which a token that was made anew goes on to say. Where nobody signs in, when it was
     * issued. A token that says neither has always been there.
     */
    private static Instant began(Jwt token) {
        var issued = token.getIssuedAt() == null ? Instant.MIN : token.getIssuedAt();
        var signedIn = Caller.signedInAt(token);
        return signedIn != null && signedIn.isBefore(issued) ? signedIn : issued;
    }

    /** For answers that go on: completes when the caller's token is believed no longer. */
    public Mono<Void> of(ServerRequest request) {
        return request.principal()
                .ofType(JwtAuthenticationToken.class)
                .map(JwtAuthenticationToken::getToken)
                .flatMap(token ->
                        lookingAgain().filter(any -> isRevoked(token)).next().then());
    }

    /** Now, and whenever there is news. First it listens, then it looks, or what comes between would be missed. */
    private Flux<String> lookingAgain() {
        return Flux.merge(news.asFlux(), Flux.just(""));
    }

    /** What takes long, while the caller's token is believed; then it is given up, and answered like any such token. */
    public <T> Mono<T> whileBelieved(ServerRequest request, Mono<T> work) {
        return Mono.firstWithSignal(List.of(this.<T>end(request), work));
    }

    /** The same of what comes in parts: it breaks off. */
    public <T> Flux<T> whileBelieved(ServerRequest request, Flux<T> parts) {
        return parts.takeUntilOther(this.<T>end(request));
    }

    private <T> Mono<T> end(ServerRequest request) {
        return of(request).then(Mono.error(() -> new InvalidBearerTokenException("believed no longer")));
    }

    void hasCaughtUp() {
        caughtUp = true;
    }

    /** Whether everything that was said before the start is known. */
    boolean caughtUp() {
        return caughtUp;
    }
}
