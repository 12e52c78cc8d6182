package fr.relais.gateway.console.page;

import fr.relais.gateway.console.services.Refusal;
import fr.relais.gateway.console.session.FreshSignInNeeded;
import fr.relais.gateway.console.session.SessionOver;
import fr.relais.gateway.console.session.StepUp;
import fr.relais.gateway.problem.ServiceAway;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * What is shown when something is not as it should be: always what has happened, what was not lost, and what to do now.
 *
 * <p>A command that was refused says why and leads back to the page it was sent from, which shows how things are. Which
 * field of a form a service refused is not told.
 */
public final class Failures implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final Pages pages;

    public Failures(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        return next.handle(request)
                .onErrorResume(SessionOver.class, over -> signInAgain(request))
                .onErrorResume(FreshSignInNeeded.class, stepUp -> StepUp.to(request, back(request)))
                .onErrorResume(Refusal.class, refusal -> refused(request, refusal))
                .onErrorResume(ServiceAway.class, away -> away(request))
                .onErrorResume(Gone.class, nothing -> gone(request));
    }

    private Mono<ServerResponse> gone(ServerRequest request) {
        return pages.show(request, Page.of("gone").status(HttpStatus.NOT_FOUND.value()));
    }

    private Mono<ServerResponse> signInAgain(ServerRequest request) {
        if (Pages.isAskedByScript(request)) {
            return ServerResponse.status(HttpStatus.UNAUTHORIZED).build();
        }
        return request.exchange().getSession().flatMap(WebSession::invalidate).then(pages.goTo("/?over"));
    }

    private Mono<ServerResponse> refused(ServerRequest request, Refusal refusal) {
        if (refusal.status() == HttpStatus.NOT_FOUND.value()) {
            return gone(request);
        }
        return pages.show(
                request,
                Page.of("refused")
                        .with("code", refusal.code())
                        .with("back", back(request))
                        .status(refusal.status()));
    }

    private Mono<ServerResponse> away(ServerRequest request) {
        return pages.show(
                request,
                Page.of("away")
                        .with("sent", !request.method().equals(HttpMethod.GET))
                        .with("back", back(request))
                        .status(HttpStatus.SERVICE_UNAVAILABLE.value()));
    }

    private static String back(ServerRequest request) {
        return request.method().equals(HttpMethod.GET) ? request.path() : Commands.above(request);
    }
}
