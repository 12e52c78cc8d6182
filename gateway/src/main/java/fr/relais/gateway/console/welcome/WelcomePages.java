package fr.relais.gateway.console.welcome;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;

import fr.relais.gateway.console.page.Language;
import fr.relais.gateway.console.page.Page;
import fr.relais.gateway.console.page.Pages;
import fr.relais.gateway.console.session.ConsoleSettings;
import fr.relais.gateway.console.session.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The way in, the way out, and what is for everybody. */
public final class WelcomePages {

    /** Where somebody begins, by what she may do; the first that fits. */
    private static final Map<String, String> HOMES = Map.of(
            "COORDINATOR", "/app/country",
            "REFERRER", "/app/requests",
            "CENTRE", "/app/centre",
            "RAPPORTEUR", "/app/figures");

    /** A path of ours and nothing else, above all no other host. */
    private static final Pattern OWN_PATH = Pattern.compile("/[A-Za-z0-9_-][A-Za-z0-9_/-]*|/");

    private final Pages pages;
    private final ConsoleSettings settings;
    private final boolean secure;

    /** @param secure whether cookies travel over TLS only */
    public WelcomePages(Pages pages, ConsoleSettings settings, boolean secure) {
        this.pages = pages;
        this.settings = settings;
        this.secure = secure;
    }

    public RouterFunction<ServerResponse> routes() {
        return RouterFunctions.route()
                .GET("/", this::welcome)
                .GET("/language/{language}", this::language)
                .GET("/accessibility", request -> pages.show(request, Page.of("accessibility")))
                .GET("/rights", request -> pages.show(request, Page.of("rights").with("neutral", settings.neutral())))
                .GET("/app/none", request -> pages.show(request, Page.of("none")))
                .build();
    }

    private Mono<ServerResponse> welcome(ServerRequest request) {
        return request.principal()
                .cast(Authentication.class)
                .flatMap(person -> pages.goTo(home(Person.of(person))))
                .switchIfEmpty(Mono.defer(() -> pages.show(
                        request,
                        Page.of("welcome")
                                .with("over", request.queryParam("over").isPresent())
                                .with(
                                        "notSignedIn",
                                        request.queryParam("refused").isPresent()))));
    }

    private static String home(Person person) {
        return person.roles().stream()
                .filter(HOMES::containsKey)
                .map(HOMES::get)
                .findFirst()
                .orElse("/app/none");
    }

    private Mono<ServerResponse> language(ServerRequest request) {
        var chosen = Language.tagged(request.pathVariable("language")).orElse(Language.FR);
        var back = request.queryParam("back")
                .filter(path -> OWN_PATH.matcher(path).matches())
                .orElse("/");
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .location(URI.create(back))
                .cookie(chosen.cookie(secure))
                .build();
    }
}
