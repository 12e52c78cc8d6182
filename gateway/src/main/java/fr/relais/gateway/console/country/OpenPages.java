package fr.relais.gateway.console.country;

import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.country.CountryViews.Explanations;
import fr.relais.gateway.console.country.CountryViews.Questions;
import fr.relais.gateway.console.country.CountryViews.Relaxations;
import fr.relais.gateway.console.country.CountryViews.Request;
import fr.relais.gateway.console.country.CountryViews.Requests;
import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Departements;
import fr.relais.gateway.console.page.Form;
import fr.relais.gateway.console.page.Gone;
import fr.relais.gateway.console.page.Page;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Refusal;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Open requests, most urgent first; of each why it is where it is, why not elsewhere, and what to relax. */
public final class OpenPages {

    private static final String REQUEST = "request";
    private static final String LIST = "/app/open";
    private static final String ONE = LIST + "/{request}";
    private static final String API = "/v1/coordination/requests";
    private static final String OF_ONE = API + "/{reference}";

    private final Pages pages;
    private final Services services;
    private final Departements departements;
    private final Commands commands;

    public OpenPages(Pages pages, Services services, Departements departements) {
        this.pages = pages;
        this.services = services;
        this.departements = departements;
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LIST, this::list)
                .GET(ONE, this::one)
                .POST(ONE + "/assessment", this::assess)
                .POST(ONE + "/vouching", request -> command(request, "/vouching", Map.of(), "said.search-goes-on"))
                .POST(ONE + "/escort", this::agreeToEscort)
                .POST(ONE + "/answer", this::answer)
                .POST(ONE + "/pause", this::pause)
                .POST(ONE + "/resumption", this::resume)
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return Gone.from(request, "after")
                .map(cursor -> Call.get(Upstream.PLACEMENT, API + "?cursor={cursor}", cursor))
                .defaultIfEmpty(Call.get(Upstream.PLACEMENT, API))
                .flatMap(call -> services.ask(request, call, Requests.class))
                .flatMap(found -> pages.show(
                        request,
                        Page.of("open")
                                .with("requests", found.underWay())
                                .with("first", request.queryParam("after").isEmpty())
                                .with("next", found.next())));
    }

    private Mono<ServerResponse> one(ServerRequest request) {
        return Gone.unless(request, REQUEST)
                .flatMap(reference -> Mono.zip(
                        services.ask(request, Call.get(Upstream.PLACEMENT, OF_ONE, reference), Request.class),
                        services.ask(
                                request,
                                Call.get(Upstream.PLACEMENT, OF_ONE + "/explanations", reference),
                                Explanations.class),
                        relaxations(request, reference),
                        services.ask(
                                request,
                                Call.get(Upstream.PLACEMENT, OF_ONE + "/questions", reference),
                                Questions.class)))
                .flatMap(all -> pages.show(
                        request,
                        Page.of("open-one")
                                .with(REQUEST, all.getT1())
                                .with("explanations", all.getT2().explanations())
                                .with("openings", all.getT3().openings())
                                .with("questions", all.getT4().questions())
                                .with("departements", departements)
                                .with("at", LIST + "/" + request.pathVariable(REQUEST))));
    }

    /** Only of a request that looks for a place something can be relaxed. */
    private Mono<Relaxations> relaxations(ServerRequest request, String reference) {
        return services.ask(
                        request, Call.get(Upstream.PLACEMENT, OF_ONE + "/relaxations", reference), Relaxations.class)
                .onErrorReturn(Refusal.class, new Relaxations(List.of()));
    }

    private Mono<ServerResponse> assess(ServerRequest request) {
        return command(request, "/assessment", Map.of(), "said.assessed");
    }

    /** The question stands in the form by its handle, as everything that could be named does. */
    private Mono<ServerResponse> answer(ServerRequest request) {
        return Mono.zip(
                        Gone.unless(request, REQUEST),
                        Form.of(request),
                        request.exchange().getSession())
                .flatMap(all -> services.tell(
                        request,
                        Call.post(
                                        Upstream.PLACEMENT,
                                        OF_ONE + "/questions/{question}/answer",
                                        all.getT1(),
                                        all.getT2().reference("question", all.getT3()))
                                .with(Map.of(
                                        "answer", all.getT2().text("answer").orElse("")))
                                .once(all.getT2().once())))
                .then(pages.goTo(request, Commands.above(request), "said.answered"));
    }

    /** A coordinator is the other one where an association has nobody else awake. */
    private Mono<ServerResponse> agreeToEscort(ServerRequest request) {
        return request.exchange()
                .getSession()
                .flatMap(session -> commands.send(
                        request,
                        REQUEST,
                        (reference, form) -> Call.post(
                                        Upstream.PLACEMENT, OF_ONE + "/journey/escort/agreement", reference)
                                .with(Map.of("reader", form.reference("reader", session))),
                        "said.escort-agreed"));
    }

    private Mono<ServerResponse> pause(ServerRequest request) {
        return commands.send(
                request,
                REQUEST,
                (reference, form) -> Call.post(Upstream.PLACEMENT, OF_ONE + "/pause", reference)
                        .with(Map.of("reason", form.text("reason").orElse(""))),
                "said.paused");
    }

    private Mono<ServerResponse> resume(ServerRequest request) {
        return command(request, "/resumption", Map.of(), "said.resumed");
    }

    private Mono<ServerResponse> command(ServerRequest request, String path, Map<String, ?> body, String said) {
        return commands.send(
                request,
                REQUEST,
                (reference, form) ->
                        Call.post(Upstream.PLACEMENT, OF_ONE + path, reference).with(body),
                said);
    }
}
