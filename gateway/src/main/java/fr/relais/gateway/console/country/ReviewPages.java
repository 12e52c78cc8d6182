package fr.relais.gateway.console.country;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import fr.relais.gateway.console.country.CountryViews.Review;
import fr.relais.gateway.console.country.CountryViews.Reviews;
import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Departements;
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

/** Refusals that the coordination looks at, and how often centres refuse and why. */
public final class ReviewPages {

    private static final String LIST = "/app/open/reviews";
    private static final String ONE = LIST + "/{review}";
    private static final String REVIEW = "review";
    private static final String API = "/v1/coordination/refusal-reviews";
    private static final String OF_ONE = API + "/{reference}";
    private static final Duration WINDOW = Duration.ofDays(30);

    private final Pages pages;
    private final Services services;
    private final Departements departements;
    private final Clock clock;
    private final Commands commands;

    public ReviewPages(Pages pages, Services services, Departements departements, Clock clock) {
        this.pages = pages;
        this.services = services;
        this.departements = departements;
        this.clock = clock;
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LIST, this::list)
                .GET(ONE, this::one)
                .POST(ONE + "/confirmation", request -> decide(request, "/confirmation"))
                .POST(ONE + "/override", request -> decide(request, "/override"))
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return Mono.zip(
                        services.ask(request, Call.get(Upstream.PLACEMENT, API), Reviews.class),
                        services.ask(request, rates(), RefusalFigures.Rates.class))
                .flatMap(both -> pages.show(
                        request,
                        Page.of("reviews")
                                .with("reviews", both.getT1().reviews())
                                .with("figures", RefusalFigures.of(both.getT2()))
                                .with("days", WINDOW.toDays())
                                .with("departements", departements)));
    }

    private Call rates() {
        var to = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return Call.get(
                Upstream.PLACEMENT,
                "/v1/coordination/refusals?from={from}&to={to}",
                to.minus(WINDOW).toString(),
                to.toString());
    }

    /** What the centre wrote is in the answer about one review only. */
    private Mono<ServerResponse> one(ServerRequest request) {
        return Gone.unless(request, REVIEW)
                .flatMap(review -> services.ask(request, Call.get(Upstream.PLACEMENT, OF_ONE, review), Review.class))
                .flatMap(found -> pages.show(
                        request,
                        Page.of(REVIEW)
                                .with(REVIEW, found)
                                .with("departements", departements)
                                .with("at", request.path())));
    }

    private Mono<ServerResponse> decide(ServerRequest request, String decision) {
        return commands.send(
                request,
                REVIEW,
                (review, form) -> Call.post(Upstream.PLACEMENT, OF_ONE + decision, review),
                "said.decided");
    }
}
