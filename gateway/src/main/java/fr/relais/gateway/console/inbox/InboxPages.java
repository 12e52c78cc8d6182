package fr.relais.gateway.console.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.page.Commands;
import fr.relais.gateway.console.page.Form;
import fr.relais.gateway.console.page.Gone;
import fr.relais.gateway.console.page.Page;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import fr.relais.gateway.console.session.Handles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The inbox of an organisation: neutral sentences, the newest first, and that somebody has seen them. */
public final class InboxPages {

    private static final String LIST = "/app/inbox";

    /** An inbox never holds more; what had to make room unseen is counted. */
    private static final String UNSEEN = "/v1/inbox?unacknowledged=true&limit=200";

    private static final String SEEN = "/v1/inbox?acknowledged=true&limit=200";

    private static final int FULL = 200;

    private static final int PAGE = 50;

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
                .GET(LIST + "/seen-before", this::seenBefore)
                .POST(LIST + "/seen", this::acknowledgeAll)
                .POST(LIST + "/{item}", this::acknowledge)
                .build();
    }

    private Mono<ServerResponse> list(ServerRequest request) {
        return Gone.from(request, "before")
                .filter(number -> number.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .defaultIfEmpty(Long.MAX_VALUE)
                .flatMap(before -> services.ask(request, Call.get(Upstream.NOTIFICATION, UNSEEN), Inbox.class)
                        .flatMap(inbox -> pages.show(request, page(inbox, before))));
    }

    /** What somebody of the organisation has seen, for as long as it is kept; the latest first. */
    private Mono<ServerResponse> seenBefore(ServerRequest request) {
        return services.ask(request, Call.get(Upstream.NOTIFICATION, SEEN), Inbox.class)
                .flatMap(inbox -> pages.show(
                        request,
                        Page.of("inbox-seen")
                                .with(
                                        "items",
                                        inbox.items().stream()
                                                .sorted(Comparator.comparing(Item::number)
                                                        .reversed())
                                                .toList())));
    }

    /** Newest first, from where the page before ended; a notice that comes meanwhile moves nothing. */
    private static Page page(Inbox inbox, long before) {
        var rest = inbox.items().stream()
                .filter(item -> item.number() < before)
                .sorted(Comparator.comparing(Item::number).reversed())
                .toList();
        var shown = rest.subList(0, Math.min(PAGE, rest.size()));
        return Page.of("inbox")
                .with("items", shown)
                .with("first", before == Long.MAX_VALUE)
                .with("unseen", inbox.items().size())
                .with("due", inbox.items().stream().filter(Item::isDue).count())
                .with("duty", inbox.duty())
                .with("givenUp", inbox.items().size() < FULL ? 0 : inbox.givenUp())
                .with("newest", inbox.newest())
                .with("next", rest.size() > PAGE ? shown.get(PAGE - 1).item() : null);
    }

    /** Everything up to the newest that was there when the page was made: what came since stays unseen. */
    private Mono<ServerResponse> acknowledgeAll(ServerRequest request) {
        return Mono.zip(Form.of(request), request.exchange().getSession())
                .flatMap(both -> services.tell(
                        request,
                        Call.post(Upstream.NOTIFICATION, "/v1/inbox/acknowledgement")
                                .with(Map.of("upTo", upTo(both.getT1(), Handles.of(both.getT2()))))
                                .once(both.getT1().once())))
                .then(pages.goTo(request, LIST, "said.seen.all"));
    }

    private static String upTo(Form form, Handles handles) {
        return form.text("newest").flatMap(handles::reference).orElseThrow(Gone::new);
    }

    private Mono<ServerResponse> acknowledge(ServerRequest request) {
        return commands.send(
                request,
                "item",
                (item, form) -> Call.post(Upstream.NOTIFICATION, "/v1/inbox/{item}/acknowledgement", item),
                "said.seen");
    }

    /** @param duty who is on duty this week: YOU, COLLEAGUE or NOBODY */
    record Inbox(List<Item> items, long givenUp, @Nullable String duty) {

        /** The newest that nobody has seen; none when all are seen. */
        @Nullable
        String newest() {
            return items.stream()
                    .max(Comparator.comparing(Item::number))
                    .map(Item::item)
                    .orElse(null);
        }
    }

    record Item(
            String item,
            String kind,
            String urgency,
            Map<String, String> text,
            Instant at,
            @Nullable Boolean due,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy) {

        boolean isDue() {
            return Boolean.TRUE.equals(due);
        }

        long number() {
            return Long.parseLong(item);
        }
    }
}
