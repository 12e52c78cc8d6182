package fr.relais.gateway.console.request;

import java.security.Principal;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Form;
import fr.relais.gateway.console.page.Gone;
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

/** How she comes, who brings her, and where that person is told to go: on the screen once, after a fresh sign-in. */
public final class JourneyPages {

    private static final String ONE = "/app/requests/{request}/journey";

    private final Pages pages;
    private final Services services;
    private final OneRequest one;
    private final Commands commands;

    public JourneyPages(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
        this.one = new OneRequest(pages, services);
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(ONE, this::show)
                .POST(ONE + "/plan", this::plan)
                .POST(ONE + "/escort", this::escort)
                .POST(ONE + "/agreement", this::agree)
                .POST(ONE + "/meeting", this::meet)
                .build();
    }

    private Mono<ServerResponse> show(ServerRequest request) {
        return one.show(request, Page.of("journey").with("at", request.path()).with("up", Commands.above(request)));
    }

    private Mono<ServerResponse> plan(ServerRequest request) {
        return commands.send(
                request,
                REQUEST,
                (reference, form) -> Call.post(Upstream.PLACEMENT, API + "/journey", reference)
                        .with(Map.of(
                                "legs",
                                List.of(Map.of(
                                        "mode", form.text("mode").orElse(""),
                                        "departsAt", form.moment("departs"),
                                        "arrivesAt", form.moment("arrives"))),
                                "escort",
                                form.text("escort").orElse(""),
                                "payer",
                                form.text("payer").orElse(""))),
                "said.journey");
    }

    /** Whoever taps is the one who is told: nobody names somebody else by a name that could be mistyped. */
    private Mono<ServerResponse> escort(ServerRequest request) {
        return request.principal()
                .map(Principal::getName)
                .flatMap(person -> commands.send(
                        request,
                        REQUEST,
                        (reference, form) -> Call.post(Upstream.PLACEMENT, API + "/journey/escort", reference)
                                .with(Map.of("person", person)),
                        "said.escort"));
    }

    /** To whoever was named when the page was made: by her handle, as everything that could be named. */
    private Mono<ServerResponse> agree(ServerRequest request) {
        return request.exchange()
                .getSession()
                .flatMap(session -> commands.send(
                        request,
                        REQUEST,
                        (reference, form) -> Call.post(Upstream.PLACEMENT, API + "/journey/escort/agreement", reference)
                                .with(Map.of("reader", form.reference("reader", session))),
                        "said.escort-agreed"));
    }

    private Mono<ServerResponse> meet(ServerRequest request) {
        return Mono.zip(Gone.unless(request, REQUEST), Form.of(request))
                .flatMap(both -> services.ask(
                        request,
                        Call.post(Upstream.PLACEMENT, API + "/meeting-point/readings", both.getT1())
                                .with(Map.of("purpose", "HAND_OVER"))
                                .once(both.getT2().once()),
                        Meeting.class))
                .flatMap(told -> pages.show(
                        request, Page.of("meeting").with("told", told).with("at", Commands.above(request))));
    }

    record Meeting(String meetingPoint, int readingsLeft) {}
}
