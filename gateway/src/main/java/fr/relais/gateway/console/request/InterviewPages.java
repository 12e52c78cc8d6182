package fr.relais.gateway.console.request;

import java.util.Map;

import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Form;
import fr.relais.gateway.console.page.Page;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

import static fr.relais.gateway.console.request.OneRequest.API;
import static fr.relais.gateway.console.request.OneRequest.REQUEST;

/**
 * The pre-admission interview from her side: when it is and how it is interpreted, and another time when this one does
 * not suit her. Who proposes last is right until it is held; the centre is told.
 */
public final class InterviewPages {

    private static final String ONE = "/app/requests/{request}/interview";

    private final OneRequest one;
    private final Commands commands;

    public InterviewPages(Pages pages, Services services) {
        this.one = new OneRequest(pages, services);
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(ONE, this::show)
                .POST(ONE + "/plan", this::plan)
                .build();
    }

    private Mono<ServerResponse> show(ServerRequest request) {
        return one.show(request, Page.of("interview").with("at", request.path()).with("up", Commands.above(request)));
    }

    private Mono<ServerResponse> plan(ServerRequest request) {
        return commands.send(
                request,
                REQUEST,
                (reference, form) -> Call.post(Upstream.PLACEMENT, API + "/interview", reference)
                        .with(body(form)),
                "said.interview");
    }

    private static Map<String, String> body(Form form) {
        return Map.of(
                "at", form.moment("at"),
                "interpretation", form.text("interpretation").orElse(""));
    }
}
