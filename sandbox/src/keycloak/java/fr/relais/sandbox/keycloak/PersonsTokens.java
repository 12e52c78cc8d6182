package fr.relais.sandbox.keycloak;

import java.time.Duration;
import java.util.function.Supplier;

import fr.relais.sandbox.api.TokenSource;
import org.jspecify.annotations.Nullable;

/** The access tokens of one person, who signs in at the first call, and again shortly before a token ends. */
final class PersonsTokens implements TokenSource {

    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Supplier<Realm.Answer> signIn;
    private @Nullable String token;
    private long goodUntil;

    PersonsTokens(Supplier<Realm.Answer> signIn) {
        this.signIn = signIn;
    }

    @Override
    public synchronized String token() {
        var known = token;
        if (known != null && System.nanoTime() - goodUntil < 0) {
            return known;
        }
        var answer = signIn.get();
        if (answer.status() != 200) {
            throw new IllegalStateException("no tokens: " + answer);
        }
        var life = Duration.ofSeconds(answer.body().path("expires_in").asLong(0));
        goodUntil = System.nanoTime() + life.minus(MARGIN).toNanos();
        token = answer.text("access_token");
        return token;
    }
}
