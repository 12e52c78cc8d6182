package fr.relais.gateway.console.request;

import java.util.Map;

import fr.relais.gateway.console.page.Commands;
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

import static fr.relais.gateway.console.request.OneRequest.REQUEST;

/**
 * What may be said of a request for the statistics, and for nothing else: it goes to the service that counts, which
 * nothing that places people can read, and it cannot be read back. Nobody has to.
 */
public final class FigurePages {

    private static final String ONE = "/app/requests/{request}/figures";
    private static final String NOT_GIVEN = "NOT_GIVEN";

    private final OneRequest one;
    private final Commands commands;

    public FigurePages(Pages pages, Services services) {
        this.one = new OneRequest(pages, services);
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(ONE, this::show)
                .POST(ONE + "/given", this::give)
                .build();
    }

    private Mono<ServerResponse> show(ServerRequest request) {
        return one.show(
                request, Page.of("request-figures").with("at", request.path()).with("up", Commands.above(request)));
    }

    private Mono<ServerResponse> give(ServerRequest request) {
        return commands.send(
                request,
                REQUEST,
                (reference, form) -> Call.put(
                                Upstream.NOTIFICATION, "/v1/statistics/exploitations/{reference}", reference)
                        .with(Map.of(
                                "kind", form.text("kind").orElse(NOT_GIVEN),
                                "identification", form.text("identification").orElse(NOT_GIVEN))),
                "said.figures");
    }
}
