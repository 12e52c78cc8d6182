package fr.relais.gateway.console.page;

import java.util.Set;

import fr.relais.gateway.console.services.Refusal;
import fr.relais.gateway.console.session.FreshSignInNeeded;
import fr.relais.gateway.console.session.SessionOver;
import fr.relais.gateway.console.session.StepUp;
import fr.relais.gateway.decision.Decision;
import fr.relais.gateway.problem.ServiceAway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.HandlerFilterFunction;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * What is shown when something is not as it should be: always what has happened, what was not lost, and what to do now.
 *
 * <p>A command that was refused shows the page again that it was sent from, as it is now: why, in which fields, and
 * with what was typed. It is looked at anew by the page's own handler, which need not know that something was refused.
 */
public final class Failures implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    /** What the router has found out of the command's own address. */
    private static final Set<String> OF_ITS_ROUTE =
            Set.of(RouterFunctions.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RouterFunctions.MATCHING_PATTERN_ATTRIBUTE);

    private final Pages pages;
    private final RouterFunction<ServerResponse> routes;

    private Failures(Pages pages, RouterFunction<ServerResponse> routes) {
        this.pages = pages;
        this.routes = routes;
    }

    /** These pages, which from then on fail in this way. */
    public static RouterFunction<ServerResponse> shownBy(Pages pages, RouterFunction<ServerResponse> routes) {
        return routes.filter(new Failures(pages, routes));
    }

    @Override
    public Mono<ServerResponse> filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        return next.handle(request)
                .doOnError(SessionOver.class, over -> Decision.SESSION_ENDED.on(request.exchange()))
                .doOnError(FreshSignInNeeded.class, stepUp -> Decision.FRESH_SIGN_IN_NEEDED.on(request.exchange()))
                .onErrorResume(SessionOver.class, over -> signInAgain(request))
                .onErrorResume(FreshSignInNeeded.class, stepUp -> StepUp.to(request, Commands.above(request)))
                .onErrorResume(Refusal.class, refusal -> remembering(request, refusal, refused(request, refusal)))
                .onErrorResume(ServiceAway.class, away -> remembering(request, null, away(request, away)))
                .onErrorResume(Gone.class, nothing -> remembering(request, null, gone(request)));
    }

    /** What was typed is on the page that follows, whichever that is. */
    private static Mono<ServerResponse> remembering(
            ServerRequest request, @Nullable Refusal refusal, Mono<ServerResponse> page) {
        return isLooking(request)
                ? page
                : Form.of(request)
                        .doOnNext(form -> Refused.remember(request, form, refusal))
                        .then(page);
    }

    private Mono<ServerResponse> gone(ServerRequest request) {
        return pages.show(request, Page.of("gone").with("told", true).status(HttpStatus.NOT_FOUND.value()));
    }

    private Mono<ServerResponse> signInAgain(ServerRequest request) {
        var answer = Pages.isAskedByScript(request)
                ? ServerResponse.status(HttpStatus.UNAUTHORIZED).build()
                : pages.goTo("/?over");
        return request.exchange().getSession().flatMap(WebSession::invalidate).then(answer);
    }

    private Mono<ServerResponse> refused(ServerRequest request, Refusal refusal) {
        if (refusal.status() == HttpStatus.NOT_FOUND.value()) {
            return gone(request);
        }
        var refused = Page.of("refused")
                .with("code", refusal.code())
                .with("back", back(request))
                .with("told", true)
                .status(refusal.status());
        return Mono.defer(() -> again(request)).switchIfEmpty(Mono.defer(() -> pages.show(request, refused)));
    }

    /** The page that a form was sent from, looked at anew; empty when there is none, or nobody can look at it now. */
    private Mono<ServerResponse> again(ServerRequest request) {
        return Form.of(request)
                .flatMap(form -> Mono.justOrEmpty(form.from()))
                .filter(from -> !isLooking(request))
                .map(from -> looking(request, from))
                .flatMap(look -> routes.route(look).flatMap(page -> page.handle(look)))
                .onErrorResume(Refusal.class, also -> Mono.empty())
                .onErrorResume(ServiceAway.class, also -> Mono.empty())
                .onErrorResume(Gone.class, also -> Mono.empty());
    }

    private static ServerRequest looking(ServerRequest request, String path) {
        var address = UriComponentsBuilder.fromUri(request.uri())
                .replacePath(path)
                .replaceQuery(null)
                .build()
                .toUri();
        return ServerRequest.from(request)
                .method(HttpMethod.GET)
                .uri(address)
                .attributes(known -> known.keySet().removeAll(OF_ITS_ROUTE))
                .build();
    }

    private Mono<ServerResponse> away(ServerRequest request, ServiceAway away) {
        return pages.show(
                request,
                Page.of("away")
                        .with("since", away.heard())
                        .with("sent", !isLooking(request))
                        .with("back", back(request))
                        .status(HttpStatus.SERVICE_UNAVAILABLE.value()));
    }

    private static String back(ServerRequest request) {
        return isLooking(request) ? request.path() : Commands.above(request);
    }

    private static boolean isLooking(ServerRequest request) {
        return request.method().equals(HttpMethod.GET);
    }
}
