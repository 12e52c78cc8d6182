package fr.relais.gateway.console.figures;

import java.util.List;
import java.util.Locale;
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

/** Aggregates and nothing else: what was published, with its files. */
public final class FiguresPages {

    private static final String LIST = "/app/figures";
    private static final String API = "/v1/statistics/publications";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9]+)?");

    private final Pages pages;
    private final Services services;

    public FiguresPages(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LIST, this::list)
                .GET(LIST + "/{upTo}/{audience}/{file}", this::file)
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return services.ask(request, Call.get(Upstream.NOTIFICATION, API), Publications.class)
                .flatMap(found -> pages.show(
                        request,
                        Page.of("figures")
                                .with("publications", found.publications())
                                .with("text", found.text())));
    }

    private Mono<ServerResponse> file(ServerRequest request) {
        var name = part(request, "file");
        var call = Call.get(
                Upstream.NOTIFICATION,
                API + "/{upTo}/{audience}/{file}",
                part(request, "upTo"),
                part(request, "audience").toLowerCase(Locale.ROOT),
                name);
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

    record Publications(List<Publication> publications, Map<String, String> text) {}

    record Publication(String upTo, String audience, String version, List<String> periods, List<String> files) {}
}
