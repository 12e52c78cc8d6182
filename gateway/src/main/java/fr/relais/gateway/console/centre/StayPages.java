package fr.relais.gateway.console.centre;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.centre.CentreViews.Stay;
import fr.relais.gateway.console.centre.CentreViews.Stays;
import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Gone;
import fr.relais.gateway.console.page.Moments;
import fr.relais.gateway.console.page.Onwards;
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

/** Who lives there: absences, reviews, danger, departure. Nothing here ends a stay but a departure. */
public final class StayPages {

    /** What a centre may say of where somebody goes; the others are found out by themselves. */
    private static final List<String> DESTINATIONS = List.of(
            "OWN_HOME",
            "SUPPORTED_HOUSING",
            "OTHER_ACCOMMODATION",
            "FAMILY_OR_FRIENDS",
            "RETURN_ABROAD",
            "HEALTH_FACILITY",
            "CHILD_PROTECTION",
            "DETENTION",
            "NO_PLACE",
            "DECEASED",
            "UNKNOWN");

    private static final String STAY = "stay";
    private static final String LIST = "/app/stays";
    private static final String ONE = LIST + "/{stay}";
    private static final String API = "/v1/stays/{stay}";

    private final Pages pages;
    private final Services services;
    private final Commands commands;
    private final Clock clock;

    public StayPages(Pages pages, Services services, Clock clock) {
        this.pages = pages;
        this.services = services;
        this.commands = new Commands(pages, services);
        this.clock = clock;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LIST, this::list)
                .GET(ONE, this::one)
                .POST(ONE + "/absence", this::absent)
                .POST(ONE + "/return", request -> command(request, "/return", Map.of(), "said.back"))
                .POST(ONE + "/danger", request -> command(request, "/danger", Map.of("inDanger", true), "said.danger"))
                .POST(ONE + "/review", this::reviewed)
                .POST(ONE + "/departure", this::left)
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return Onwards.call(request, Upstream.PLACEMENT, "/v1/stays")
                .flatMap(call -> services.ask(request, call, Stays.class))
                .flatMap(found -> pages.show(
                        request,
                        Page.of("stays")
                                .with("stays", found.stays())
                                .with("first", Onwards.isFirst(request))
                                .with("seen", Onwards.seen(request))
                                .with("next", found.next())));
    }

    private Mono<ServerResponse> one(ServerRequest request) {
        return Gone.unless(request, STAY)
                .flatMap(stay -> services.ask(request, Call.get(Upstream.PLACEMENT, API, stay), Stay.class))
                .flatMap(stay -> pages.show(
                        request,
                        Page.of(STAY)
                                .with(STAY, stay)
                                .with("destinations", DESTINATIONS)
                                .with("at", LIST + "/" + request.pathVariable(STAY))));
    }

    private Mono<ServerResponse> command(ServerRequest request, String path, Map<String, ?> body, String said) {
        return commands.send(
                request,
                STAY,
                (stay, form) -> Call.post(Upstream.PLACEMENT, API + path, stay).with(body),
                said);
    }

    private Mono<ServerResponse> absent(ServerRequest request) {
        return commands.send(
                request,
                STAY,
                (stay, form) -> Call.post(Upstream.PLACEMENT, API + "/absence", stay)
                        .with(Map.of("since", form.text("since").orElse(""), "minor", form.ticked("minor"))),
                "said.absent");
    }

    private Mono<ServerResponse> reviewed(ServerRequest request) {
        var today = LocalDate.ofInstant(clock.instant(), Moments.ZONE).toString();
        return commands.send(
                request,
                STAY,
                (stay, form) -> Call.post(Upstream.PLACEMENT, API + "/reviews", stay)
                        .with(Map.of("kind", form.text("kind").orElse("STAY"), "heldOn", today)),
                "said.reviewed");
    }

    private Mono<ServerResponse> left(ServerRequest request) {
        return commands.send(
                request,
                STAY,
                (stay, form) -> Call.post(Upstream.PLACEMENT, "/v1/offers/{offer}/departure", stay)
                        .with(Map.of("destination", form.text("destination").orElse(""))),
                "said.left");
    }
}
