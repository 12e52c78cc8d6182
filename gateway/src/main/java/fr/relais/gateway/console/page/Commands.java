package fr.relais.gateway.console.page;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Services;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Sends what a form asks for, once however often the form is sent, and goes back to the page it was sent from, which
 * shows what has become of it.
 */
public final class Commands {

    private static final List<String> LISTS =
            List.of("/app/members", "/app/accounts", "/app/open/reviews", "/app/inbox", "/app/figures", "/confirm");

    /** What is looked at and sent under one address; a file is neither. */
    private static final Pattern OWN_PAGE =
            Pattern.compile("/app/blocks|/app/requests/drafts/[^/]+/[^/]+|/app/country/[^/.]+");

    private final Pages pages;
    private final Services services;

    public Commands(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
    }

    /**
     * A command about what a variable of the path stands for.
     *
     * @param call from the reference and the form; its idempotency key is the form's mark
     * @param said what is said on the next page
     */
    public Mono<ServerResponse> send(
            ServerRequest request, String variable, BiFunction<String, Form, Call> call, String said) {
        return send(request, variable, call, form -> said);
    }

    /** The same, where what is said depends on what was sent. */
    public Mono<ServerResponse> send(
            ServerRequest request, String variable, BiFunction<String, Form, Call> call, Function<Form, String> said) {
        return Mono.zip(Gone.unless(request, variable), Form.of(request))
                .flatMap(both -> services.tell(
                                request,
                                call.apply(both.getT1(), both.getT2())
                                        .once(both.getT2().once()))
                        .then(pages.goTo(request, above(request), said.apply(both.getT2()))));
    }

    /** A command that is about whoever sends it; afterwards she is on the page that is named. */
    public Mono<ServerResponse> send(ServerRequest request, Call call, String page, String said) {
        return Form.of(request)
                .flatMap(form -> services.tell(request, call.once(form.once())))
                .then(pages.goTo(request, page, said));
    }

    /** The page that a command belongs to: one level above it, but for those of a list, and of a page of its own. */
    public static String above(ServerRequest request) {
        return above(request.path());
    }

    static String above(String path) {
        if (OWN_PAGE.matcher(path).matches()) {
            return path;
        }
        for (var list : LISTS) {
            if (path.startsWith(list)) {
                return list;
            }
        }
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }
}
