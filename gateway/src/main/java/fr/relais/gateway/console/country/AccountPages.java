package fr.relais.gateway.console.country;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import fr.relais.gateway.console.country.AccountViews.Organisations;
import fr.relais.gateway.console.country.AccountViews.Overseen;
import fr.relais.gateway.console.country.AccountViews.Watched;
import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Departements;
import fr.relais.gateway.console.page.Form;
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

/**
 * Accounts that may be in wrong hands: one is believed no longer, or the searches of its organisation wait for a
 * coordinator's word; and what is striking about what organisations ask for.
 */
public final class AccountPages {

    private static final String LIST = "/app/accounts";
    private static final String ORGANISATION = "organisation";
    private static final String QUARANTINE = "/v1/organisations/{organisation}/quarantine";

    private final Pages pages;
    private final Services services;
    private final Departements departements;
    private final Commands commands;

    public AccountPages(Pages pages, Services services, Departements departements) {
        this.pages = pages;
        this.services = services;
        this.departements = departements;
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LIST, this::list)
                .POST(LIST + "/revocation", this::revoke)
                .POST(LIST + "/{organisation}/quarantine", this::begin)
                .POST(LIST + "/{organisation}/quarantine-end", this::end)
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return Mono.zip(
                        services.ask(request, Call.get(Upstream.PLACEMENT, "/v1/organisations"), Organisations.class),
                        services.ask(
                                request, Call.get(Upstream.PLACEMENT, "/v1/coordination/oversight"), Overseen.class))
                .flatMap(both -> pages.show(
                        request,
                        Page.of("accounts")
                                .with("organisations", watched(both.getT1(), both.getT2()))
                                .with("departements", departements)));
    }

    /** Those whose searches wait come first, then what is striking. */
    private static List<Watched> watched(Organisations all, Overseen overseen) {
        var lines = overseen.organisations().stream()
                .collect(Collectors.toMap(AccountViews.Line::organisation, line -> line));
        return all.organisations().stream()
                .map(one -> new Watched(one, lines.get(one.organisation())))
                .sorted(Comparator.comparingInt(Watched::rank).thenComparing(Watched::name))
                .toList();
    }

    private Mono<ServerResponse> revoke(ServerRequest request) {
        return Form.of(request)
                .flatMap(form -> services.tell(
                        request,
                        Call.post(
                                        Upstream.PLACEMENT,
                                        "/v1/accounts/{account}/revocation",
                                        form.text("account").orElse("-"))
                                .with(Map.of("reason", form.text("reason").orElse("")))
                                .once(form.once())))
                .then(pages.goTo(request, LIST, "said.revoked"));
    }

    private Mono<ServerResponse> begin(ServerRequest request) {
        return commands.send(
                request,
                ORGANISATION,
                (organisation, form) -> Call.post(Upstream.PLACEMENT, QUARANTINE, organisation)
                        .with(Map.of("cause", form.text("cause").orElse(""))),
                "said.quarantined");
    }

    private Mono<ServerResponse> end(ServerRequest request) {
        return commands.send(
                request,
                ORGANISATION,
                (organisation, form) -> Call.post(Upstream.PLACEMENT, QUARANTINE + "/end", organisation),
                "said.quarantine-ended");
    }
}
