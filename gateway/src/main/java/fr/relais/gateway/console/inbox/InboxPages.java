package fr.relais.gateway.console.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Page;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The inbox of an organisation: neutral sentences, the newest first, and that somebody has seen them. */
public final class InboxPages {

    private static final String LIST = "/app/inbox";

    private final Pages pages;
    private final Services services;
    private final Commands commands;

    public InboxPages(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
        this.commands = new Commands(pages, services);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(LIST, this::list)
                .POST(LIST + "/{item}", this::acknowledge)
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return services.ask(
                        request,
                        Call.get(Upstream.NOTIFICATION, "/v1/inbox?unacknowledged=true&limit=200"),
                        Inbox.class)
                .flatMap(inbox -> pages.show(
                        request,
                        Page.of("inbox")
                                .with(
                                        "items",
                                        inbox.items().stream()
                                                .sorted(Comparator.comparing(Item::at)
                                                        .reversed())
                                                .toList())));
    }

    private Mono<ServerResponse> acknowledge(ServerRequest request) {
        return commands.send(
                request,
                "item",
                (item, form) -> Call.post(Upstream.NOTIFICATION, "/v1/inbox/{item}/acknowledgement", item),
                "said.seen");
    }

    record Inbox(List<Item> items) {}

    record Item(
            String item,
            String kind,
            String urgency,
            Map<String, String> text,
            Instant at,
            @Nullable Instant acknowledgedAt) {}
}
