package fr.relais.gateway.console.page;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import fr.relais.gateway.console.session.Handles;
import fr.relais.gateway.console.session.Person;
import fr.relais.gateway.console.session.Said;
import fr.relais.platform.time.ShiftedClock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Renders pages with what each of them needs: who looks, in which language, the marks of its forms, and what the last
 * command has to say.
 */
public final class Pages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    /** What htmx says of itself: part of a page is looked at again. */
    public static final String ASKED_BY_SCRIPT = "HX-Request";

    private static final Tone TONE = new Tone();
    private static final Marks MARKS = new Marks();

    private final Words words;
    private final Clock clock;
    private final Assets assets;

    public Pages(Words words, Clock clock, Assets assets) {
        this.words = words;
        this.clock = clock;
        this.assets = assets;
    }

    public Mono<ServerResponse> show(ServerRequest request, Page page) {
        return request.exchange()
                .getSession()
                .flatMap(session -> model(request, session, page))
                .flatMap(model -> ServerResponse.status(Refused.of(request).status(page.status()))
                        .contentType(HTML)
                        .render(page.template(), model));
    }

    /** Whether a script looks again at a part of a page, and nobody waits for a whole one. */
    static boolean isAskedByScript(ServerRequest request) {
        return !request.headers().header(ASKED_BY_SCRIPT).isEmpty();
    }

    /** After a command: the page that shows what has become of it. */
    public Mono<ServerResponse> goTo(String path) {
        return ServerResponse.seeOther(URI.create(path)).build();
    }

    /** After a command: the page at this path, which says this first. */
    public Mono<ServerResponse> goTo(ServerRequest request, String path, String message) {
        return request.exchange()
                .getSession()
                .doOnNext(session -> Said.later(session, message))
                .then(goTo(path));
    }

    /** A file to keep, under this name. */
    public static Mono<ServerResponse> give(String name, byte[] bytes) {
        var attachment = ContentDisposition.attachment().filename(name).build();
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .bodyValue(bytes);
    }

    private Mono<Map<String, @Nullable Object>> model(ServerRequest request, WebSession session, Page page) {
        var language = Language.of(request.exchange());
        var model = new HashMap<String, @Nullable Object>(page.model());
        model.put("language", language);
        model.put("words", words.in(language));
        model.put("moments", new Moments(clock, language));
        model.put("now", clock.instant());
        model.put("tone", TONE);
        model.put("assets", assets);
        model.put("here", here(request));
        model.put("marks", MARKS);
        model.put("refused", Refused.of(request));
        model.put("said", isAskedByScript(request) ? null : Said.now(session));
        return request.principal()
                .cast(Authentication.class)
                .flatMap(person -> signedIn(request, session, model, Person.of(person)))
                .thenReturn(model);
    }

    /** The page that is on the screen: of a part that a script looks at again, the one it is a part of. */
    private static String here(ServerRequest request) {
        var isWhole = request.method().equals(HttpMethod.GET) && !isAskedByScript(request);
        return isWhole ? request.path() : Commands.above(request);
    }

    /** Whoever is not signed in has no session, so that nobody can fill the memory with them. */
    private Mono<CsrfToken> signedIn(
            ServerRequest request, WebSession session, Map<String, @Nullable Object> model, Person person) {
        model.put("person", person);
        model.put("handles", Handles.of(session));
        var ends = session.getLastAccessTime().plus(session.getMaxIdleTime());
        var left = Duration.between(ShiftedClock.machineOf(clock).instant(), ends);
        model.put("ends", clock.instant().plus(left));
        model.put("left", left.toSeconds());
        return csrf(request).doOnNext(token -> model.put("csrf", token));
    }

    private static Mono<CsrfToken> csrf(ServerRequest request) {
        Mono<CsrfToken> token = request.exchange().getAttribute(CsrfToken.class.getName());
        return token == null ? Mono.empty() : token;
    }
}
