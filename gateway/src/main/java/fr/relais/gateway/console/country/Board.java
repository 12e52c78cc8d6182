package fr.relais.gateway.console.country;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import fr.relais.gateway.console.country.CountryViews.Asked;
import fr.relais.gateway.console.country.CountryViews.Capacity;
import fr.relais.gateway.console.country.CountryViews.Now;
import fr.relais.gateway.console.country.CountryViews.Requests;
import fr.relais.gateway.console.country.CountryViews.Reviews;
import fr.relais.gateway.console.country.CountryViews.Unmets;
import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Services;
import fr.relais.gateway.console.services.Upstream;
import fr.relais.gateway.console.session.Remembered;
import fr.relais.gateway.problem.ServiceAway;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * What the national board is made of, each part asked for by itself: what one service does not say hides nothing of the
 * others.
 *
 * <p>Numbers that are about nobody are kept in the session that they were told to, one copy of each, and shown with
 * their age while their service is away. Offers are about people and centres: they are not kept.
 */
final class Board {

    /** What nobody can take, now and on the last days. */
    static final Call UNMET = Call.get(Upstream.PLACEMENT, "/v1/unmet-needs?days=28");

    private static final Call CAPACITY = Call.get(Upstream.CAPACITY, "/v1/capacity?by=departement");
    private static final Call OPEN = Call.get(Upstream.PLACEMENT, "/v1/coordination/requests?limit=200");
    private static final Call REVIEWS = Call.get(Upstream.PLACEMENT, "/v1/coordination/refusal-reviews");

    /** As many as somebody can do something about at once. */
    private static final Call ASKED = Call.get(Upstream.PLACEMENT, "/v1/coordination/offers?limit=20");

    private static final String KEPT = Board.class.getName() + ".";

    private final Services services;
    private final Clock clock;

    Board(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** Fails as the services do when nothing at all is known. */
    Mono<Parts> of(ServerRequest request) {
        return request.exchange()
                .getSession()
                .flatMap(session -> Mono.zip(
                        kept(session, "places", services.ask(request, CAPACITY, Capacity.class)),
                        kept(
                                session,
                                "requests",
                                services.ask(request, OPEN, Requests.class)
                                        .map(found -> Waiting.of(found, clock.instant()))),
                        kept(
                                session,
                                "reviews",
                                services.ask(request, REVIEWS, Reviews.class)
                                        .map(found -> found.reviews().size())),
                        kept(
                                session,
                                "unmet",
                                services.ask(request, UNMET, Unmets.class).map(Unmets::now)),
                        told(services.ask(request, ASKED, Asked.class))))
                .map(all -> new Parts(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5()))
                .flatMap(parts -> parts.isNothing() ? Mono.error(parts.nothing()) : Mono.just(parts));
    }

    private <T> Mono<Part<T>> told(Mono<T> asked) {
        return asked.map(value -> Part.now(value, clock.instant()))
                .onErrorResume(ServiceAway.class, away -> Mono.just(Part.missing(away.heard())));
    }

    private <T> Mono<Part<T>> kept(WebSession session, String name, Mono<T> asked) {
        return told(asked)
                .doOnNext(part -> {
                    if (!part.away()) {
                        Remembered.of(session).put(KEPT + name, part);
                    }
                })
                .map(part -> part.away() ? before(session, name, part) : part);
    }

    /** Of a service that nobody has heard nothing is kept: then it was the provider that did not say who asks. */
    @SuppressWarnings("unchecked")
    private static <T> Part<T> before(WebSession session, String name, Part<T> missing) {
        var part = (Part<T>) Remembered.of(session).get(KEPT + name);
        return part == null || missing.at() == null ? missing : part.before();
    }

    /**
     * All parts.
     *
     * @param places beds by département
     * @param waiting open requests
     * @param reviews how many refusals are to be looked at
     * @param unmet whom nobody can take
     * @param asked offers that run out
     */
    record Parts(
            Part<Capacity> places, Part<Waiting> waiting, Part<Integer> reviews, Part<Now> unmet, Part<Asked> asked) {

        /** By the name of a word, in the order in which they are shown. */
        Map<String, Part<?>> all() {
            var all = new LinkedHashMap<String, Part<?>>();
            all.put("part.places", places);
            all.put("part.requests", waiting);
            all.put("part.unmet", unmet);
            all.put("part.reviews", reviews);
            all.put("part.asked", asked);
            return all;
        }

        /** Those whose service is away. */
        Map<String, Part<?>> away() {
            var away = all();
            away.values().removeIf(part -> !part.away());
            return away;
        }

        private boolean isNothing() {
            return all().values().stream().noneMatch(Part::isKnown);
        }

        private ServiceAway nothing() {
            var heard = all().values().stream()
                    .map(Part::at)
                    .filter(Objects::nonNull)
                    .max(Instant::compareTo);
            return new ServiceAway(new IllegalStateException("no part is known")).since(heard.orElse(null));
        }
    }
}
