package fr.relais.sandbox.api;

import java.time.Duration;
import java.util.function.Supplier;

/** A token that is asked for again shortly before it expires. */
final class RenewedToken implements TokenSource {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Supplier<Answer> endpoint;
    private String token = "";
    private long goodUntil;

    /** @param endpoint what the provider answers who asks for a token */
    RenewedToken(Supplier<Answer> endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - goodUntil >= 0) {
            var answer = endpoint.get().expect(200);
            var life = Duration.ofSeconds(answer.body().path("expires_in").asLong(0));
            goodUntil = System.nanoTime() + life.minus(MARGIN).toNanos();
            token = answer.body().path("access_token").asString();
        }
        return token;
    }
}
