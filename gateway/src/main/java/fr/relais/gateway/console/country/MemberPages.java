package fr.relais.gateway.console.country;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import fr.relais.gateway.console.country.CountryViews.Member;
import fr.relais.gateway.console.country.CountryViews.Members;
import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Departements;
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

/** Members of the network and those who ask to be: it takes two coordinators of two organisations to say yes. */
public final class MemberPages {

    private static final String LIST = "/app/members";
    private static final String API = "/v1/centres/{centre}";

    private final Pages pages;
    private final Services services;
    private final Departements departements;
    private final Commands commands;

    public MemberPages(Pages pages, Services services, Departements departements) {
        this.pages = pages;
        this.services = services;
        this.departements = departements;
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LIST, this::list)
                .POST(LIST + "/{centre}/validation", this::validate)
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return Gone.from(request, "after")
                .map(cursor -> Call.get(Upstream.CAPACITY, "/v1/centres?cursor={cursor}", cursor))
                .defaultIfEmpty(Call.get(Upstream.CAPACITY, "/v1/centres"))
                .flatMap(call -> services.ask(request, call, Members.class))
                .flatMap(found -> pages.show(
                        request,
                        Page.of("members")
                                .with(
                                        "members",
                                        found.centres().stream()
                                                .sorted(Comparator.comparing(MemberPages::isMember))
                                                .toList())
                                .with("next", found.next())
                                .with("departements", departements)));
    }

    private static boolean isMember(Member member) {
        return !member.status().equals("APPLICANT");
    }

    private Mono<ServerResponse> validate(ServerRequest request) {
        return commands.send(
                request,
                "centre",
                (centre, form) -> Call.post(Upstream.CAPACITY, API + "/validation", centre)
                        .with(terms(form)),
                "said.vouched");
    }

    /** The second word is about the terms of the first, and names none. */
    private static Map<String, Object> terms(Form form) {
        var capacity = new HashMap<String, Object>();
        form.text("capacity").ifPresent(kind -> capacity.put("kind", kind));
        if (form.text("admissions").isPresent()) {
            capacity.put("admissions", form.number("admissions"));
        }
        return capacity.isEmpty() ? Map.of() : Map.of("convention", Map.of("capacity", capacity));
    }
}
