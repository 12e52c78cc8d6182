package fr.relais.gateway.console.request;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.gateway.console.page.Departements;
import fr.relais.gateway.console.page.Form;
import fr.relais.gateway.console.page.Gone;
import fr.relais.gateway.console.page.Page;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.page.Refused;
import fr.relais.gateway.console.request.Drafts.Draft;
import fr.relais.gateway.console.request.RequestViews.Submitted;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Refusal;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import fr.relais.gateway.console.session.Handles;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Asking for a place in five pages. What was answered is kept on the server with every page, complete or not; a page
 * with something missing says what and where, and has kept the rest.
 */
public final class DraftPages {

    private static final int OTHER_TABS = 3;
    private static final String LIST = "/app/requests";
    private static final String DRAFT = LIST + "/drafts/";

    private final Pages pages;
    private final Services services;
    private final Departements departements;
    private final Drafts drafts;
    private final Gaps gaps;

    public DraftPages(Pages pages, Services services, Departements departements) {
        this.pages = pages;
        this.services = services;
        this.departements = departements;
        this.drafts = new Drafts(services);
        this.gaps = new Gaps(departements);
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .POST(LIST + "/drafts", this::begin)
                .GET(DRAFT + "{draft}/{step}", this::show)
                .POST(DRAFT + "{draft}/{step}", this::answer)
                .POST(DRAFT + "{draft}/check/send", this::send)
                .POST(DRAFT + "{draft}/check/forget", this::forget)
                .build();
    }

    private Mono<ServerResponse> begin(ServerRequest request) {
        return Form.of(request)
                .flatMap(form -> drafts.begin(request, form.once()))
                .flatMap(draft -> Handles.of(request, draft))
                .flatMap(handle -> pages.goTo(DRAFT + handle + "/" + Step.WHEN.slug()));
    }

    private Mono<ServerResponse> show(ServerRequest request) {
        var step = step(request);
        return read(request).flatMap(draft -> show(request, step, typed(request, step, draft.answers()), Map.of()));
    }

    /** When a page could not be kept, what was answered on it stands there and not what was kept before. */
    private static Answers typed(ServerRequest request, Step step, Answers answers) {
        var refused = Refused.of(request);
        return refused.isThere() ? answers.with(step, given(step, refused.form())) : answers;
    }

    /** Keeps what was answered, then goes on, or says what is missing. */
    private Mono<ServerResponse> answer(ServerRequest request) {
        var step = step(request);
        return Form.of(request)
                .flatMap(form -> kept(request, step, form).flatMap(answers -> {
                    var missing = gaps.of(step, answers);
                    var next = form.ticked("to-check") ? Step.CHECK : step.next();
                    return missing.isEmpty()
                            ? pages.goTo(DRAFT + request.pathVariable("draft") + "/" + next.slug())
                            : show(request, step, answers, missing);
                }));
    }

    /** Another tab may have kept another page meanwhile: this page's answers are put beside those of that one. */
    private Mono<Answers> kept(ServerRequest request, Step step, Form form) {
        return Mono.defer(() -> read(request))
                .flatMap(draft -> {
                    var answers = draft.answers().with(step, given(step, form));
                    return drafts.keep(request, draft, answers).thenReturn(answers);
                })
                .retryWhen(Retry.max(OTHER_TABS)
                        .filter(DraftPages::isStale)
                        .onRetryExhaustedThrow((retries, last) -> last.failure()));
    }

    private static boolean isStale(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.status() == HttpStatus.PRECONDITION_FAILED.value();
    }

    private Mono<ServerResponse> send(ServerRequest request) {
        return Mono.zip(read(request), Form.of(request)).flatMap(both -> {
            var answers = both.getT1().answers().with(Step.CHECK, given(Step.CHECK, both.getT2()));
            var missing = allGaps(answers);
            return missing.isEmpty()
                    ? submit(request, both.getT1(), answers)
                    : show(request, Step.CHECK, answers, missing);
        });
    }

    /** The draft is forgotten after the request is there, never before; a draft that stays behind does no harm. */
    private Mono<ServerResponse> submit(ServerRequest request, Draft draft, Answers answers) {
        var call = Call.post(Upstream.PLACEMENT, "/v1/placement-requests")
                .with(Submission.of(answers))
                .once(once(draft));
        return services.ask(request, call, Submitted.class)
                .flatMap(submitted -> drafts.forget(request, draft.reference())
                        .onErrorComplete()
                        .then(Handles.of(request, submitted.reference())))
                .flatMap(handle -> pages.goTo(request, LIST + "/" + handle, "said.sent"))
                .onErrorResume(Refusal.class, refusal -> notAccepted(request, answers, refusal));
    }

    /** The service may know better than the pages what can be asked for: the page where that is mended is named. */
    private Mono<ServerResponse> notAccepted(ServerRequest request, Answers answers, Refusal refusal) {
        var missing = new LinkedHashMap<String, String>();
        refusal.errors()
                .forEach(error -> Submission.step(error.pointer())
                        .ifPresent(step ->
                                missing.put(step == Step.CHECK ? Step.Fields.AGREEMENT : card(step), "gap.refused")));
        return missing.isEmpty() ? Mono.error(refusal) : show(request, Step.CHECK, answers, missing);
    }

    private static String card(Step step) {
        return "step-" + step.slug();
    }

    /** Of one draft comes one request, from whichever page, tab or second attempt it is sent. */
    private static String once(Draft draft) {
        return UUID.nameUUIDFromBytes(("request of draft " + draft.reference()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Mono<ServerResponse> forget(ServerRequest request) {
        return read(request)
                .flatMap(draft -> drafts.forget(request, draft.reference()))
                .then(Mono.defer(() -> pages.goTo(request, LIST, "said.draft.forgotten")));
    }

    private Mono<Draft> read(ServerRequest request) {
        return Gone.unless(request, "draft").flatMap(draft -> drafts.read(request, draft));
    }

    private Mono<ServerResponse> show(ServerRequest request, Step step, Answers answers, Map<String, String> missing) {
        return pages.show(
                request,
                Page.of("draft/" + step.slug())
                        .with("step", step)
                        .with("steps", Step.values())
                        .with("answers", answers)
                        .with("people", Submission.people(answers))
                        .with("missing", missing)
                        .with("form", new Asked(answers, missing))
                        .with("incomplete", step == Step.CHECK ? incomplete(answers, missing) : Map.of())
                        .with("departements", departements)
                        .with("bands", Step.Fields.BANDS)
                        .with("genders", Step.Fields.GENDERS)
                        .with("languages", Languages.OFFERED)
                        .with("at", DRAFT + request.pathVariable("draft"))
                        .status(missing.isEmpty() ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value()));
    }

    /** The same, and those of which something else is to be said. */
    private Map<Step, String> incomplete(Answers answers, Map<String, String> missing) {
        var incomplete = incomplete(answers);
        for (var step : Step.values()) {
            var gap = missing.get(card(step));
            if (gap != null) {
                incomplete.put(step, gap);
            }
        }
        return incomplete;
    }

    /** Pages on which something is missing, with the first thing of each. */
    private Map<Step, String> incomplete(Answers answers) {
        var incomplete = new LinkedHashMap<Step, String>();
        for (var step : List.of(Step.WHEN, Step.WHO, Step.WHERE, Step.NEEDS)) {
            gaps.of(step, answers).values().stream().findFirst().ifPresent(gap -> incomplete.put(step, gap));
        }
        return incomplete;
    }

    private Map<String, String> allGaps(Answers answers) {
        var all = new LinkedHashMap<String, String>();
        incomplete(answers).forEach((step, gap) -> all.put(card(step), gap));
        all.putAll(gaps.of(Step.CHECK, answers));
        return all;
    }

    private static Map<String, List<String>> given(Step step, Form form) {
        var given = new HashMap<String, List<String>>();
        step.fields().forEach(field -> given.put(field, form.all(field)));
        return given;
    }

    private static Step step(ServerRequest request) {
        return Step.of(request.pathVariable("step")).orElseThrow(Gone::new);
    }
}
