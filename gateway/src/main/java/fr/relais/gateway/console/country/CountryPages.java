package fr.relais.gateway.console.country;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import fr.relais.gateway.console.country.CountryViews.Asked;
import fr.relais.gateway.console.country.CountryViews.Capacity;
import fr.relais.gateway.console.country.CountryViews.Day;
import fr.relais.gateway.console.country.CountryViews.Listed;
import fr.relais.gateway.console.country.CountryViews.Requests;
import fr.relais.gateway.console.country.CountryViews.Reviews;
import fr.relais.gateway.console.country.CountryViews.Row;
import fr.relais.gateway.console.country.CountryViews.Unmets;
import fr.relais.gateway.console.country.CountryViews.WhatIf;
import fr.relais.gateway.console.page.Departements;
import fr.relais.gateway.console.page.Form;
import fr.relais.gateway.console.page.Language;
import fr.relais.gateway.console.page.Page;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The national board: what is free where, who waits for how long, what is about to be missing. */
public final class CountryPages {

    private static final List<Duration> AGES =
            List.of(Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(7));

    private static final String UNMET = "/v1/unmet-needs?days=28";

    /** As many as somebody can do something about at once. */
    private static final String ASKED = "/v1/coordination/offers?limit=20";

    private final Pages pages;
    private final Services services;
    private final Clock clock;
    private final Departements departements;
    private final FranceMap map;

    public CountryPages(Pages pages, Services services, Departements departements, Clock clock) {
        this.pages = pages;
        this.services = services;
        this.clock = clock;
        this.departements = departements;
        this.map = new FranceMap(departements);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/app/country", request -> board(request, "country"))
                .GET("/app/country/board", request -> board(request, "country :: board"))
                .GET("/app/country/unmet", this::unmet)
                .GET("/app/country/places.csv", this::export)
                .GET("/app/country/what-if", request -> pages.show(request, Page.of("what-if")))
                .POST("/app/country/what-if", this::whatIf)
                .build();
    }

    private Mono<ServerResponse> board(ServerRequest request, String template) {
        var capacity = Call.get(Upstream.CAPACITY, "/v1/capacity?by=departement");
        var open = Call.get(Upstream.PLACEMENT, "/v1/coordination/requests?limit=200");
        return Mono.zip(
                        services.ask(request, capacity, Capacity.class),
                        services.ask(request, open, Requests.class),
                        services.ask(
                                request,
                                Call.get(Upstream.PLACEMENT, "/v1/coordination/refusal-reviews"),
                                Reviews.class),
                        services.ask(request, Call.get(Upstream.PLACEMENT, UNMET), Unmets.class),
                        services.ask(request, Call.get(Upstream.PLACEMENT, ASKED), Asked.class))
                .flatMap(all -> pages.show(
                        request,
                        Page.of(template)
                                .with("capacity", all.getT1())
                                .with("viewBox", map.viewBox())
                                .with("areas", map.areas(free(all.getT1())))
                                .with("rows", rows(all.getT1()))
                                .with("departements", departements)
                                .with("asked", all.getT5())
                                .with("ages", ages(all.getT2().underWay()))
                                .with("more", all.getT2().next() != null)
                                .with("late", late(all.getT2().underWay()))
                                .with("reviews", all.getT3().reviews().size())
                                .with("unmet", all.getT4().now())));
    }

    /** Every département, also one of which no centre is a member: what is on the map is in the table. */
    private List<Row> rows(Capacity capacity) {
        var known = capacity.rows().stream()
                .filter(row -> row.code() != null)
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.code()), row -> row));
        return departements.all().stream()
                .map(one -> known.getOrDefault(one.code(), Row.empty(one.code(), one.name())))
                .toList();
    }

    private static Map<String, Integer> free(Capacity capacity) {
        return capacity.rows().stream()
                .filter(row -> row.code() != null)
                .collect(Collectors.toMap(row -> Objects.requireNonNull(row.code()), row -> row.in("VACANT")));
    }

    /** How many open requests are older than each age and younger than the next; the name of a word for each. */
    private Map<String, Long> ages(List<Listed> requests) {
        var ages = new LinkedHashMap<String, Long>();
        var younger = Duration.ZERO;
        for (var age : AGES) {
            ages.put("age." + ages.size(), between(requests, younger, age));
            younger = age;
        }
        ages.put("age." + ages.size(), between(requests, younger, Duration.ofDays(36_500)));
        return ages;
    }

    private long between(List<Listed> requests, Duration from, Duration until) {
        var now = clock.instant();
        return requests.stream()
                .map(request -> Duration.between(request.submittedAt(), now))
                .filter(age -> age.compareTo(from) >= 0 && age.compareTo(until) < 0)
                .count();
    }

    /** Requests for tonight that have waited for more than an hour. */
    private long late(List<Listed> requests) {
        Instant hourAgo = clock.instant().minus(AGES.get(0));
        return requests.stream()
                .filter(request -> request.track().equals("EMERGENCY"))
                .filter(request -> request.waitingSince() != null
                        && Objects.requireNonNull(request.waitingSince()).isBefore(hourAgo))
                .count();
    }

    private Mono<ServerResponse> unmet(ServerRequest request) {
        return services.ask(request, Call.get(Upstream.PLACEMENT, UNMET), Unmets.class)
                .flatMap(found -> pages.show(
                        request,
                        Page.of("unmet")
                                .with("unmet", found.now())
                                .with(
                                        "days",
                                        found.days().stream()
                                                .sorted(Comparator.comparing(Day::day)
                                                        .reversed())
                                                .toList())));
    }

    /** As the service writes it for spreadsheets, in the language of the page. */
    private Mono<ServerResponse> export(ServerRequest request) {
        var call = Call.get(Upstream.CAPACITY, "/v1/exports/availability?format=csv")
                .saying(
                        HttpHeaders.ACCEPT_LANGUAGE,
                        Language.of(request.exchange()).tag());
        return services.ask(request, call, byte[].class).flatMap(bytes -> Pages.give("places.csv", bytes));
    }

    private Mono<ServerResponse> whatIf(ServerRequest request) {
        return Form.of(request)
                .flatMap(form -> services.ask(
                        request,
                        Call.post(Upstream.PLACEMENT, "/v1/coordination/what-if")
                                .once(form.once()),
                        WhatIf.class))
                .flatMap(answer -> pages.show(request, Page.of("what-if").with("lines", answer.lines())));
    }
}
