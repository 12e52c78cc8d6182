package fr.relais.gateway.console.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import fr.relais.gateway.console.figures.FiguresPages.Publication;
import fr.relais.gateway.console.figures.FiguresPages.Publications;
import fr.relais.gateway.console.figures.Tables.Meaning;
import fr.relais.gateway.console.figures.Tables.Shown;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Refusal;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import fr.relais.gateway.console.session.FreshSignInNeeded;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What can be shown of the newest publication: the fullest edition that the service gives to whoever asks now. An
 * edition that wants a fresh sign-in is given to somebody who has just signed in; anybody else sees the one before it.
 */
final class Published {

    static final String API = "/v1/statistics/publications";
    static final String DEFINITIONS = "definitions.csv";

    private static final String ENDING = ".csv";

    /** What a reader looks for first; all others are one tap away. */
    private static final List<String> MAIN = List.of("requests", "placements", "waiting-time", "unmet-need");

    private final Services services;

    Published(Services services) {
        this.services = services;
    }

    static Call file(Publication publication, String name) {
        return file(publication.upTo(), publication.audience(), name);
    }

    static Call file(String upTo, String audience, String name) {
        return Call.get(
                Upstream.NOTIFICATION,
                API + "/{upTo}/{audience}/{file}",
                upTo,
                audience.toLowerCase(Locale.ROOT),
                name);
    }

    Mono<Newest> newest(ServerRequest request, Publications found) {
        var editions = found.newestFirst().stream()
                .filter(one -> one.upTo().equals(found.newestFirst().get(0).upTo()))
                .filter(one -> one.files().contains(DEFINITIONS))
                .toList();
        return first(request, editions, true).defaultIfEmpty(new Newest(Map.of(), null));
    }

    /** The first of these that is given. */
    private Mono<Newest> first(ServerRequest request, List<Publication> editions, boolean whole) {
        if (editions.isEmpty()) {
            return Mono.empty();
        }
        return shown(request, editions.get(0), whole)
                .onErrorResume(
                        FreshSignInNeeded.class, closed -> first(request, editions.subList(1, editions.size()), false))
                .onErrorResume(Refusal.class, gone -> Mono.empty());
    }

    private Mono<Newest> shown(ServerRequest request, Publication publication, boolean whole) {
        return services.ask(request, file(publication, DEFINITIONS), byte[].class)
                .map(Tables::meanings)
                .flatMap(meanings -> Flux.fromIterable(MAIN)
                        .filter(name -> meanings.containsKey(name)
                                && publication.files().contains(name + ENDING))
                        .concatMap(name -> services.ask(request, file(publication, name + ENDING), byte[].class)
                                .map(file -> Tables.of(Objects.requireNonNull(meanings.get(name)), file)))
                        .collectList()
                        .map(tables -> new Newest(meanings, new Shown(publication, tables, whole))));
    }

    /**
     * What is known of the newest publication.
     *
     * @param meanings of its tables, by name
     * @param shown what of it is on the screen, or nothing
     */
    record Newest(Map<String, Meaning> meanings, @Nullable Shown shown) {}
}
