package fr.relais.placement.adapter.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.web.BadInput;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/**
 * Pages of a list: {@code limit} and {@code cursor} of a request, {@code next} of an answer. A cursor is what the
 * caller knows the last one of the page by, so it tells nothing new, and it stays good when that one leaves the list.
 *
 * @param limit how many are shown
 * @param after the last one that was shown before
 */
record Paging<T>(int limit, Optional<T> after) {

    /**
     * What was asked for; all that may be asked for when nothing was. The caller's own are found by their references.
     */
    static <T> Mono<Paging<T>> of(ServerRequest request, int most, Function<Reference, Mono<T>> own) {
        return Mono.defer(() -> {
            var limit = limit(request, most);
            return Mono.justOrEmpty(request.queryParam("cursor"))
                    .flatMap(cursor -> last(cursor, own))
                    .map(last -> new Paging<>(limit, Optional.of(last)))
                    .defaultIfEmpty(new Paging<>(limit, Optional.empty()));
        });
    }

    private static int limit(ServerRequest request, int most) {
        var text = request.queryParam("limit").orElse(Integer.toString(most));
        if (!text.matches("[0-9]{1,9}")) {
            throw new BadInput("limit", "wrong-type");
        }
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > most) {
            throw new BadInput("limit", limit < 1 ? "too-small" : "too-large");
        }
        return limit;
    }

    /** Another one's reference is as unknown as one that does not exist. */
    private static <T> Mono<T> last(String cursor, Function<Reference, Mono<T>> own) {
        return Mono.just(cursor)
                .filter(Reference::isReference)
                .map(Reference::new)
                .flatMap(own)
                .switchIfEmpty(Mono.error(() -> new BadInput("cursor", "unknown-code")));
    }

    /** One more than is shown, to know whether there are more. */
    <P> P page(BiFunction<Integer, Optional<T>, P> page) {
        return page.apply(limit + 1, after);
    }

    List<T> shown(List<T> found) {
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** The answer; it says where to go on when more were found than are shown. */
    Map<String, Object> body(String name, List<?> lines, List<T> found, Function<T, Reference> reference) {
        var body = new LinkedHashMap<String, Object>();
        body.put(name, lines);
        if (found.size() > limit) {
            body.put("next", reference.apply(found.get(limit - 1)).value());
        }
        return body;
    }
}
