package fr.relais.gateway.console.welcome;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;

import fr.relais.gateway.console.session.ConsoleSettings;
import fr.relais.gateway.console.session.SignOut;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** How a session ends: by leaving, quickly or not, or by itself. */
public final class SessionPages {

    /** Leaving quickly; it works without a session too. */
    public static final String QUIT = "/app/quit";

    public static final String SIGN_OUT = "/app/sign-out";

    /** By this header a browser is told what to forget of this site. */
    public static final String FORGET = "Clear-Site-Data";

    public static final String CLEAR = "\"cookies\", \"storage\"";

    private final ConsoleSettings settings;
    private final SignOut signOut;
    private final Clock clock;

    public SessionPages(ConsoleSettings settings, SignOut signOut, Clock clock) {
        this.settings = settings;
        this.signOut = signOut;
        this.clock = clock;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/app/session", this::left)
                .POST(SIGN_OUT, this::signOut)
                .POST(QUIT, this::quit)
                .build();
    }

    /** For how many seconds the session goes on if nothing is done; for scripts. */
    private Mono<ServerResponse> left(ServerRequest request) {
        return request.exchange()
                .getSession()
                .map(session -> session.getLastAccessTime().plus(session.getMaxIdleTime()))
                .map(end -> Duration.between(clock.instant(), end).toSeconds())
                .flatMap(left -> ServerResponse.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue(Long.toString(Math.max(0, left))));
    }

    private Mono<ServerResponse> signOut(ServerRequest request) {
        return signOut.of(request)
                .then(ServerResponse.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/"))
                        .header(FORGET, CLEAR)
                        .build());
    }

    /** Nothing of ours is on the screen any more before the neutral site is reached. */
    private Mono<ServerResponse> quit(ServerRequest request) {
        return signOut.of(request)
                .then(ServerResponse.ok()
                        .header(FORGET, CLEAR)
                        .header(ConsoleSettings.LEAVE, settings.leaving())
                        .bodyValue(""));
    }
}
