package fr.relais.gateway.console.country;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import fr.relais.gateway.console.country.CountryViews.Capacity;
import fr.relais.gateway.console.country.CountryViews.Day;
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

    private final Pages pages;
    private final Services services;
    private final Board board;
    private final Departements departements;
    private final FranceMap map;

    public CountryPages(Pages pages, Services services, Departements departements, Clock clock) {
        this.pages = pages;
        this.services = services;
        this.board = new Board(services, clock);
        this.departements = departements;
        this.map = new FranceMap();
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
        return board.of(request).flatMap(parts -> pages.show(request, shown(Page.of(template), parts)));
    }

    private Page shown(Page page, Board.Parts parts) {
        var capacity = parts.places().value();
        var rows = capacity == null ? List.<Row>of() : rows(capacity);
        return page.with("away", parts.away())
                .with("departements", departements)
                .with("capacity", capacity)
                .with("viewBox", map.viewBox())
                .with("areas", map.areas(rows))
                .with("rows", rows)
                .with("asked", parts.asked().value())
                .with("waiting", parts.waiting().value())
                .with("reviews", parts.reviews().value())
                .with("unmet", parts.unmet().value());
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

    private Mono<ServerResponse> unmet(ServerRequest request) {
        return services.ask(request, Board.UNMET, Unmets.class)
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
                .flatMap(answer -> pages.show(
                        request,
                        Page.of("what-if").with("lines", answer.lines()).with("others", answer.others())));
    }
}
