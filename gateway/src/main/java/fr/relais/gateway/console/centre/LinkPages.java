package fr.relais.gateway.console.centre;

import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.gateway.console.centre.CentreViews.LinkView;
import fr.relais.gateway.console.page.Form;
import fr.relais.gateway.console.page.Page;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Refusal;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * What is said of a centre's places by a link, without signing in: nothing has changed, one place more, no place left,
 * each one tap away.
 *
 * <p>The link is the permission: there is no session, and nothing is said of the place. Its token stands behind a
 * {@code #}, which no browser sends; it comes in a form, put there by the script or by hand.
 */
public final class LinkPages {

    private static final String PAGE = "/confirm";
    private static final Call LOOK = Call.get(Upstream.CAPACITY, "/v1/confirmation-link");
    private static final Call SAY = Call.post(Upstream.CAPACITY, "/v1/confirmation-link");

    private static final Pattern TOKEN = Pattern.compile("[a-z2-7]{1,64}");

    private final Pages pages;
    private final Services services;

    public LinkPages(Pages pages, Services services) {
        this.pages = pages;
        this.services = services;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET(PAGE, request -> pages.show(request, page()))
                .POST(PAGE, request -> Form.of(request).flatMap(form -> look(request, form, page())))
                .POST(PAGE + "/yes", request -> say(request, Map.of("word", "UNCHANGED"), "confirm.done"))
                .POST(PAGE + "/none", request -> say(request, Map.of("word", "NONE_LEFT"), "confirm.none"))
                .POST(PAGE + "/back", request -> say(request, Map.of("word", "STILL_FREE"), "confirm.back"))
                .POST(PAGE + "/more", this::more)
                .build();
    }

    private Mono<ServerResponse> look(ServerRequest request, Form form, Page page) {
        return answer(request, form, LOOK).flatMap(view -> show(request, form, page.with("view", view)));
    }

    private Mono<ServerResponse> more(ServerRequest request) {
        return Form.of(request)
                .flatMap(form -> say(
                        request,
                        Map.of("word", "ONE_MORE", "unit", form.number("unit"), "seen", form.number("seen")),
                        "confirm.more"));
    }

    /** What cannot be said by it is not said, and the page shows how things are now. */
    private Mono<ServerResponse> say(ServerRequest request, Map<String, Object> word, String said) {
        return Form.of(request)
                .flatMap(form -> answer(request, form, SAY.with(word))
                        .flatMap(view ->
                                show(request, form, page().with("view", view).with("done", said)))
                        .onErrorResume(
                                refusal -> refusal instanceof Refusal no && no.status() == HttpStatus.CONFLICT.value(),
                                refusal -> look(
                                        request,
                                        form,
                                        page().with("impossible", "confirm.not").status(HttpStatus.CONFLICT.value()))));
    }

    private Mono<LinkView> answer(ServerRequest request, Form form, Call call) {
        return services.askOpenly(request, call.saying("Confirmation-Token", token(form)), LinkView.class);
    }

    private Mono<ServerResponse> show(ServerRequest request, Form form, Page page) {
        return pages.show(request, page.with("token", token(form)));
    }

    /** What somebody typed; what cannot be one is none, and goes no further. */
    private static String token(Form form) {
        return form.text("token")
                .filter(typed -> TOKEN.matcher(typed).matches())
                .orElse("-");
    }

    private static Page page() {
        return Page.of("confirm").with("linked", true);
    }
}
