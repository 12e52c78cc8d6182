package fr.relais.gateway.console.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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

/** Aggregates and nothing else: the main tables of the newest publication, and what was published, with its files. */
public final class FiguresPages {

    private static final String LIST = "/app/figures";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9]+)?");

    private final Pages pages;
    private final Services services;
    private final Published published;

    public FiguresPages(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
        this.published = new Published(services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LIST, this::list)
                .GET(LIST + "/fullest", this::fullest)
                .GET(LIST + "/{upTo}/{audience}/{file}", this::file)
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return services.ask(request, Call.get(Upstream.NOTIFICATION, Published.API), Publications.class)
                .flatMap(found -> published
                        .newest(request, found)
                        .flatMap(newest -> pages.show(
                                request,
                                Page.of("figures")
                                        .with("publications", found.newestFirst())
                                        .with("meanings", newest.meanings())
                                        .with("shown", newest.shown())
                                        .with("text", found.text()))));
    }

    /** Whoever has just shown who she is sees the fullest edition where she came from; whoever has not is asked to. */
    private Mono<ServerResponse> fullest(ServerRequest request) {
        return services.ask(request, Call.get(Upstream.NOTIFICATION, Published.API), Publications.class)
                .flatMapIterable(Publications::newestFirst)
                .next()
                .flatMap(newest -> services.ask(request, Published.file(newest, Published.DEFINITIONS), byte[].class))
                .then(pages.goTo(LIST));
    }

    private Mono<ServerResponse> file(ServerRequest request) {
        var name = part(request, "file");
        var call = Published.file(part(request, "upTo"), part(request, "audience"), name);
        return services.ask(request, call, byte[].class).flatMap(bytes -> Pages.give(name, bytes));
    }

    /** One name and nothing that could lead elsewhere. */
    private static String part(ServerRequest request, String variable) {
        var part = request.pathVariable(variable);
        if (!NAME.matcher(part).matches()) {
            throw new Gone();
        }
        return part;
    }

    /** @param publications the latest last, and of each quarter the fullest edition last */
    record Publications(List<Publication> publications, Map<String, String> text) {

        List<Publication> newestFirst() {
            var newest = new ArrayList<>(publications);
            Collections.reverse(newest);
            return newest;
        }
    }

    record Publication(String upTo, String audience, String version, List<String> periods, List<String> files) {}
}
