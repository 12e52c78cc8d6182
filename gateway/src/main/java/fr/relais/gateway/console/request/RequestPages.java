package fr.relais.gateway.console.request;

import java.util.Map;

import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Form;
import fr.relais.gateway.console.page.Gone;
import fr.relais.gateway.console.page.Page;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.request.RequestViews.Listing;
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

/** Following a request: what happens now, since when, until when, what comes next; and what the person says. */
public final class RequestPages {

    private static final String LIST = "/app/requests";
    private static final String ONE = LIST + "/{request}";

    private final Pages pages;
    private final Services services;
    private final Drafts drafts;
    private final OneRequest one;
    private final Commands commands;

    public RequestPages(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
        this.drafts = new Drafts(services);
        this.one = new OneRequest(pages, services);
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LIST, this::list)
                .GET(ONE, request -> one(request, "request"))
                .GET(ONE + "/now", request -> one(request, "request :: now"))
                .GET(ONE + "/withdraw", request -> one(request, "request-withdraw"))
                .GET(ONE + "/sheet", request -> one(request, "request-sheet"))
                .POST(ONE + "/agreement", this::agree)
                .POST(ONE + "/withdrawal", request -> command(request, API + "/withdrawal", "said.withdrawn"))
                .POST(ONE + "/assessment", request -> command(request, API + "/assessment", "said.assessed"))
                .POST(ONE + "/resumption", request -> command(request, API + "/resumption", "said.resumed"))
                .POST(ONE + "/validation", request -> command(request, API + "/validation", "said.validated"))
                .POST(ONE + "/departure", request -> command(request, API + "/journey/departure", "said.departed"))
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return Gone.from(request, "after")
                .map(cursor -> Call.get(Upstream.PLACEMENT, "/v1/placement-requests?cursor={cursor}", cursor))
                .defaultIfEmpty(Call.get(Upstream.PLACEMENT, "/v1/placement-requests"))
                .flatMap(call -> Mono.zip(services.ask(request, call, Listing.class), drafts.all(request)))
                .flatMap(both -> pages.show(
                        request,
                        Page.of("requests")
                                .with("requests", both.getT1().requests())
                                .with("next", both.getT1().next())
                                .with("first", request.queryParam("after").isEmpty())
                                .with("drafts", both.getT2())));
    }

    private Mono<ServerResponse> one(ServerRequest request, String template) {
        return one.show(request, Page.of(template).with("at", at(request)));
    }

    private Mono<ServerResponse> agree(ServerRequest request) {
        return commands.send(
                request,
                REQUEST,
                (reference, form) -> Call.post(Upstream.PLACEMENT, API + "/agreement", reference)
                        .with(Map.of("agrees", agrees(form))),
                form -> agrees(form) ? "said.agreed" : "said.declined");
    }

    private static boolean agrees(Form form) {
        return form.text("agrees").filter("yes"::equals).isPresent();
    }

    private Mono<ServerResponse> command(ServerRequest request, String path, String said) {
        return commands.send(
                request, REQUEST, (reference, form) -> Call.post(Upstream.PLACEMENT, path, reference), said);
    }

    private static String at(ServerRequest request) {
        return LIST + "/" + request.pathVariable(REQUEST);
    }
}
