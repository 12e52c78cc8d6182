package fr.relais.gateway.console.country;

import java.util.Map;
import java.util.Optional;

import fr.relais.gateway.console.country.CountryViews.Block;
import fr.relais.gateway.console.country.CountryViews.Blocks;
import fr.relais.gateway.console.country.CountryViews.Impact;
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
import fr.relais.gateway.console.session.Handles;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Beds kept for people who may come out of an operation: asked for by one person, agreed to by another. */
public final class BlockPages {

    /** The service tells the newest, and no more than these. */
    private static final int MOST = 200;

    private static final String BLOCK = "block";
    private static final String LIST = "/app/blocks";
    private static final String ONE = LIST + "/{block}";
    private static final String API = "/v1/coordination/blocks";
    private static final String OF_ONE = API + "/{reference}";

    private final Pages pages;
    private final Services services;
    private final Departements departements;
    private final Commands commands;

    public BlockPages(Pages pages, Services services, Departements departements) {
        this.pages = pages;
        this.services = services;
        this.departements = departements;
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LIST, this::list)
                .POST(LIST, this::request)
                .GET(ONE, this::one)
                .POST(ONE + "/approval", this::approve)
                .POST(ONE + "/closure", this::close)
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return services.ask(request, Call.get(Upstream.PLACEMENT, API), Blocks.class)
                .flatMap(found -> pages.show(
                        request,
                        Page.of("blocks")
                                .with("blocks", found.blocks())
                                .with("all", found.blocks().size() < MOST)
                                .with("departements", departements)));
    }

    private Mono<ServerResponse> request(ServerRequest request) {
        return Form.of(request)
                .flatMap(form -> services.ask(
                        request,
                        Call.post(Upstream.PLACEMENT, API)
                                .with(Map.of(
                                        "min", form.number("min"),
                                        "max", form.number("max"),
                                        "until", form.moment("until"),
                                        "zones", form.all("zone")))
                                .once(form.once()),
                        Block.class))
                .flatMap(block -> Handles.of(request, block.reference()))
                .flatMap(handle -> pages.goTo(request, LIST + "/" + handle, "said.block"));
    }

    private Mono<ServerResponse> one(ServerRequest request) {
        return Gone.unless(request, BLOCK)
                .flatMap(reference -> Mono.zip(
                        services.ask(request, Call.get(Upstream.PLACEMENT, OF_ONE, reference), Block.class),
                        services.ask(request, Call.get(Upstream.PLACEMENT, OF_ONE + "/impact", reference), Impact.class)
                                .map(Optional::of)
                                .onErrorReturn(Refusal.class, Optional.empty())))
                .flatMap(both -> pages.show(
                        request,
                        Page.of(BLOCK)
                                .with(BLOCK, both.getT1())
                                .with("impact", both.getT2().orElse(null))
                                .with("departements", departements)
                                .with("at", request.path())));
    }

    private Mono<ServerResponse> approve(ServerRequest request) {
        return commands.send(
                request,
                BLOCK,
                (reference, form) -> Call.post(Upstream.PLACEMENT, OF_ONE + "/approval", reference)
                        .with(form.text("override")
                                .<Map<String, String>>map(reason -> Map.of("override", reason))
                                .orElseGet(Map::of)),
                "said.block.approved");
    }

    private Mono<ServerResponse> close(ServerRequest request) {
        return commands.send(
                request,
                BLOCK,
                (reference, form) -> Call.post(Upstream.PLACEMENT, OF_ONE + "/closure", reference),
                "said.block.closed");
    }
}
