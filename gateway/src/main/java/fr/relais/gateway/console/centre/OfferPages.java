package fr.relais.gateway.console.centre;

import java.util.HashMap;
import java.util.Map;

import fr.relais.gateway.console.centre.CentreViews.Offer;
import fr.relais.gateway.console.centre.CentreViews.Offers;
import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Form;
import fr.relais.gateway.console.page.Gone;
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

/** What a centre is asked: until when, for whom, with yes and no side by side; then the interview and the arrival. */
public final class OfferPages {

    private static final String OFFER = "offer";
    private static final String LIST = "/app/offers";
    private static final String ONE = LIST + "/{offer}";
    private static final String API = "/v1/offers/{offer}";

    private final Pages pages;
    private final Services services;
    private final Commands commands;

    public OfferPages(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LIST, this::list)
                .GET(ONE, request -> one(request, OFFER))
                .GET(ONE + "/now", request -> one(request, "offer :: now"))
                .GET(ONE + "/refuse", request -> one(request, "offer-refuse"))
                .POST(ONE + "/acceptance", request -> command(request, "/acceptance", "said.accepted"))
                .POST(ONE + "/refusal", this::refuse)
                .POST(ONE + "/question", this::question)
                .POST(ONE + "/interview", this::plan)
                .POST(ONE + "/held", request -> command(request, "/interview/held", "said.held"))
                .POST(ONE + "/reservation", request -> command(request, "/reservation", "said.kept"))
                .POST(ONE + "/arrival", request -> command(request, "/arrival", "said.arrived"))
                .POST(ONE + "/meeting-point", this::meetAt)
                .POST(
                        ONE + "/meeting-point-withdrawal",
                        request -> command(request, "/meeting-point/withdrawal", "said.point.withdrawn"))
                .POST(ONE + "/no-show", request -> command(request, "/no-show", "said.no-show"))
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return Onwards.call(request, Upstream.PLACEMENT, "/v1/offers")
                .flatMap(call -> services.ask(request, call, Offers.class))
                .flatMap(found -> pages.show(
                        request,
                        Page.of("offers")
                                .with("offers", found.offers())
                                .with("first", Onwards.isFirst(request))
                                .with("next", found.next())));
    }

    private Mono<ServerResponse> one(ServerRequest request, String template) {
        return Gone.unless(request, OFFER)
                .flatMap(offer -> services.ask(request, Call.get(Upstream.PLACEMENT, API, offer), Offer.class))
                .flatMap(offer -> pages.show(
                        request,
                        Page.of(template).with(OFFER, offer).with("at", LIST + "/" + request.pathVariable(OFFER))));
    }

    private Mono<ServerResponse> command(ServerRequest request, String path, String said) {
        return commands.send(request, OFFER, (offer, form) -> Call.post(Upstream.PLACEMENT, API + path, offer), said);
    }

    private Mono<ServerResponse> refuse(ServerRequest request) {
        return commands.send(
                request,
                OFFER,
                (offer, form) ->
                        Call.post(Upstream.PLACEMENT, API + "/refusal", offer).with(refusal(form)),
                "said.refused");
    }

    private static Map<String, Object> refusal(Form form) {
        var body = new HashMap<String, Object>();
        body.put("reason", form.text("reason").orElse(""));
        form.text("text").ifPresent(text -> body.put("text", text));
        return body;
    }

    private Mono<ServerResponse> question(ServerRequest request) {
        return commands.send(
                request,
                OFFER,
                (offer, form) -> Call.post(Upstream.PLACEMENT, API + "/question", offer)
                        .with(Map.of("code", form.text("code").orElse(""))),
                "said.question");
    }

    private Mono<ServerResponse> meetAt(ServerRequest request) {
        return commands.send(
                request,
                OFFER,
                (offer, form) -> Call.post(Upstream.PLACEMENT, API + "/meeting-point", offer)
                        .with(Map.of("meetingPoint", form.text("meetingPoint").orElse(""))),
                "said.point");
    }

    private Mono<ServerResponse> plan(ServerRequest request) {
        return commands.send(
                request,
                OFFER,
                (offer, form) -> Call.post(Upstream.PLACEMENT, API + "/interview", offer)
                        .with(Map.of(
                                "at",
                                form.moment("at"),
                                "interpretation",
                                form.text("interpretation").orElse(""))),
                "said.planned");
    }
}
