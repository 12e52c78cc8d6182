package fr.relais.gateway.console.centre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.centre.CentreViews.Centre;
import fr.relais.gateway.console.centre.CentreViews.Compromise;
import fr.relais.gateway.console.centre.CentreViews.Link;
import fr.relais.gateway.console.centre.CentreViews.Listed;
import fr.relais.gateway.console.centre.CentreViews.Listing;
import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Form;
import fr.relais.gateway.console.page.Gone;
import fr.relais.gateway.console.page.Onwards;
import fr.relais.gateway.console.page.Page;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import fr.relais.gateway.console.session.Handles;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The board of a centre: nothing has changed, one place more, no place left, each one tap away. */
public final class BoardPages {

    /** Reasons that a centre may give, in the order of the glossary. */
    private static final List<String> REASONS =
            List.of("WORKS", "PEST_CONTROL", "STAFFING", "SAFETY", "END_OF_FUNDING", "OTHER_TEMPORARY");

    private static final String LIST = "/app/centre";
    private static final String ONE = LIST + "/{centre}";
    private static final String API = "/v1/centres/{centre}";
    private static final String UNIT = API + "/units/{unit}";

    private final Pages pages;
    private final Services services;
    private final Commands commands;

    public BoardPages(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LIST, this::list)
                .GET(ONE, request -> one(request, "centre"))
                .GET(ONE + "/board", request -> one(request, "centre :: board"))
                .GET(ONE + "/units/{unit}/out", request -> one(request, "centre-out"))
                .GET(ONE + "/compromise", this::compromise)
                .POST(ONE + "/confirmation", this::confirm)
                .POST(ONE + "/more", this::more)
                .POST(ONE + "/full", this::full)
                .POST(ONE + "/out", this::out)
                .POST(ONE + "/link", this::link)
                .POST(ONE + "/compromise/now", this::compromiseNow)
                .build();
    }

    /**
     * Most organisations have one centre, and are shown it at once; one that stands alone on a later page is listed.
     */
    private Mono<ServerResponse> list(ServerRequest request) {
        return Onwards.call(request, Upstream.CAPACITY, "/v1/centres")
                .flatMap(call -> services.ask(request, call, Listing.class))
                .flatMap(listing -> isTheOnlyOne(request, listing)
                        ? goTo(request, listing.centres().get(0))
                        : pages.show(
                                request,
                                Page.of("centres")
                                        .with("centres", listing.centres())
                                        .with("first", Onwards.isFirst(request))
                                        .with("seen", Onwards.seen(request))
                                        .with("next", listing.next())));
    }

    private static boolean isTheOnlyOne(ServerRequest request, Listing listing) {
        return Onwards.isFirst(request)
                && listing.next() == null
                && listing.centres().size() == 1;
    }

    private Mono<ServerResponse> goTo(ServerRequest request, Listed centre) {
        return Handles.of(request, centre.centre()).flatMap(handle -> pages.goTo(LIST + "/" + handle));
    }

    private Mono<ServerResponse> one(ServerRequest request, String template) {
        return Gone.unless(request, "centre")
                .flatMap(centre -> services.ask(request, Call.get(Upstream.CAPACITY, API, centre), Centre.class))
                .flatMap(centre -> pages.show(
                        request,
                        Page.of(template)
                                .with("centre", centre)
                                .with("unit", request.pathVariables().get("unit"))
                                .with("reasons", REASONS)
                                .with("at", LIST + "/" + request.pathVariable("centre"))));
    }

    private Mono<ServerResponse> confirm(ServerRequest request) {
        return commands.send(
                request,
                "centre",
                (centre, form) -> Call.post(Upstream.CAPACITY, API + "/confirmations", centre),
                "said.confirmed");
    }

    private Mono<ServerResponse> more(ServerRequest request) {
        return commands.send(
                request,
                "centre",
                (centre, form) -> Call.post(Upstream.CAPACITY, UNIT + "/vacancies", centre, unit(form))
                        .with(Map.of("beds", form.number("beds"))),
                "said.more");
    }

    private Mono<ServerResponse> full(ServerRequest request) {
        return commands.send(
                request,
                "centre",
                (centre, form) -> Call.post(Upstream.CAPACITY, UNIT + "/unavailabilities", centre, unit(form))
                        .with(Map.of("beds", form.number("beds"), "reason", "OTHER_TEMPORARY")),
                "said.full");
    }

    private Mono<ServerResponse> out(ServerRequest request) {
        return commands.send(
                request,
                "centre",
                (centre, form) -> Call.post(Upstream.CAPACITY, UNIT + "/unavailabilities", centre, unit(form))
                        .with(outOfService(form)),
                "said.out");
    }

    private static Map<String, Object> outOfService(Form form) {
        var body = new HashMap<String, Object>();
        body.put("beds", form.number("beds"));
        body.put("reason", form.text("reason").orElse(""));
        form.text("return").ifPresent(day -> body.put("expectedReturn", day));
        return body;
    }

    private static String unit(Form form) {
        return form.text("unit").orElse("-");
    }

    private Mono<ServerResponse> link(ServerRequest request) {
        return Mono.zip(Gone.unless(request, "centre"), Form.of(request))
                .flatMap(both -> services.ask(
                        request,
                        Call.post(Upstream.CAPACITY, API + "/confirmation-links", both.getT1())
                                .once(both.getT2().once()),
                        Link.class))
                .flatMap(link -> pages.show(
                        request, Page.of("centre-link").with("link", link).with("at", Commands.above(request))));
    }

    private Mono<ServerResponse> compromise(ServerRequest request) {
        return Gone.unless(request, "centre")
                .flatMap(centre -> services.ask(
                        request, Call.get(Upstream.CAPACITY, API + "/compromise", centre), Compromise.class))
                .flatMap(state -> pages.show(
                        request,
                        Page.of("centre-compromise").with("state", state).with("at", Commands.above(request))));
    }

    private Mono<ServerResponse> compromiseNow(ServerRequest request) {
        return commands.send(
                request,
                "centre",
                (centre, form) -> Call.post(Upstream.CAPACITY, API + "/compromise", centre),
                "said.compromised");
    }
}
