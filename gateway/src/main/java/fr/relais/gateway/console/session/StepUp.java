package fr.relais.gateway.console.session;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Asks somebody to show again who she is, and brings her back to where she was. Every sign-in asks for the secret (the
 * provider's own session is never enough), so a step-up is a sign-in.
 */
public final class StepUp implements ServerAuthenticationSuccessHandler {

    /** Where browsers begin to sign in. */
    public static final String SIGN_IN = "/oauth2/authorization/" + ConsoleSettings.REGISTRATION;

    private static final String BACK = StepUp.class.getName() + ".back";
    private static final String OWNER = StepUp.class.getName() + ".owner";

    /** Sends somebody to sign in again; afterwards she is at this path. */
    public static Mono<ServerResponse> to(ServerRequest request, String path) {
        return request.exchange()
                .getSession()
                .doOnNext(session -> session.getAttributes().put(BACK, path))
                .then(leading(request));
    }

    /**
     * What follows a form stays with us (form-action 'self'), redirects too: a page of ours goes on to the provider.
     */
    private static Mono<ServerResponse> leading(ServerRequest request) {
        return request.method().equals(HttpMethod.GET)
                ? ServerResponse.seeOther(URI.create(SIGN_IN)).build()
                : ServerResponse.ok()
                        .header(ConsoleSettings.LEAVE, "0;url=" + SIGN_IN)
                        .bodyValue("");
    }

    /** What was remembered of one person is not another's, though she may sit before the same browser. */
    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filtered, Authentication person) {
        return filtered.getExchange().getSession().flatMap(session -> {
            var owner = session.getAttributes().get(OWNER);
            if (owner != null && !owner.equals(person.getName())) {
                session.getAttributes().remove(Handles.class.getName());
                Remembered.forget(session);
                session.getAttributes().remove(BACK);
                Said.now(session);
            }
            session.getAttributes().put(OWNER, person.getName());
            var response = filtered.getExchange().getResponse();
            response.setStatusCode(HttpStatus.SEE_OTHER);
            response.getHeaders().setLocation(URI.create(back(session)));
            return response.setComplete();
        });
    }

    private static String back(WebSession session) {
        @Nullable Object back = session.getAttributes().remove(BACK);
        if (back == null) {
            return "/";
        }
        Said.later(session, "said.again");
        return back.toString();
    }
}
