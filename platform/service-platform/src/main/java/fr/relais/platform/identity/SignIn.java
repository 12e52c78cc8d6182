package fr.relais.platform.identity;

import java.time.Duration;
import java.util.function.Supplier;

import fr.relais.platform.web.Caller;
import fr.relais.platform.web.ProblemCode;
import fr.relais.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** How long ago a person signed in, for what is only done for somebody who is there. */
public final class SignIn {

    /** Who has signed in within this time is still there. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** How far the provider's clock may be ahead. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private SignIn() {}

    /** What has passed since then; nothing when the token does not say. */
    public static @Nullable Duration ago(Caller caller) {
        var at = caller.signedInAt();
        return at == null ? null : Duration.between(at, TokenLife.now());
    }

    /** Answers somebody who has just signed in, to whom all else allows it; whoever has not is asked to do so. */
    public static Mono<ServerResponse> justNow(ServerRequest request, Supplier<Mono<ServerResponse>> answer) {
        return isFresh(ago(Caller.of(request))) ? answer.get() : again(request, FRESH);
    }

    private static boolean isFresh(@Nullable Duration ago) {
        return ago != null && ago.compareTo(FRESH) <= 0 && ago.compareTo(SKEW.negated()) >= 0;
    }

    /** Asks for a sign-in that is no older than this, in the words of RFC 9470. */
    public static Mono<ServerResponse> again(ServerRequest request, Duration within) {
        request.exchange()
                .getResponse()
                .getHeaders()
                .set(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_user_authentication\", max_age=" + within.toSeconds());
        return Problems.respond(request, ProblemCode.SIGN_IN_AGAIN.problem());
    }
}
