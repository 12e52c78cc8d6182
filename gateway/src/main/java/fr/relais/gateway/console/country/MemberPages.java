package fr.relais.gateway.console.country;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.country.CountryViews.Member;
import fr.relais.gateway.console.country.CountryViews.Members;
import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Departements;
import fr.relais.gateway.console.page.Form;
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

/** Members of the network and those who ask to be: it takes two coordinators of two organisations to say yes. */
public final class MemberPages {

    private static final String LIST = "/app/members";
    private static final String CENTRES = "/v1/centres";
    private static final String API = CENTRES + "/{centre}";

    /** Of fifty: far more than there are centres in the country. */
    private static final int MOST_PAGES = 200;

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
        return Onwards.call(request, Upstream.CAPACITY, CENTRES)
                .flatMap(call -> services.ask(request, call, Members.class))
                .flatMap(found -> applicants(request, found)
                        .flatMap(applicants -> pages.show(
                                request,
                                Page.of("members")
                                        .with("applicants", applicants)
                                        .with("members", found.members())
                                        .with("first", Onwards.isFirst(request))
                                        .with("next", found.next())
                                        .with("departements", departements))));
    }

    /**
     * Whoever asks to be a member waits for somebody, wherever she stands in the list of the service: all of them are
     * at its beginning, and on no other page.
     */
    private Mono<List<Member>> applicants(ServerRequest request, Members first) {
        return Onwards.isFirst(request)
                ? Mono.just(first)
                        .expand(page -> next(request, page))
                        .take(MOST_PAGES)
                        .flatMapIterable(Members::applicants)
                        .collectList()
                : Mono.just(List.of());
    }

    private Mono<Members> next(ServerRequest request, Members page) {
        var cursor = page.next();
        return cursor == null
                ? Mono.empty()
                : services.ask(request, Onwards.after(Upstream.CAPACITY, CENTRES, cursor), Members.class);
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
