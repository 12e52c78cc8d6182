package fr.relais.gateway.console.page;

import fr.relais.gateway.console.services.Call;
import fr.relais.gateway.console.services.Upstream;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** The way through a list that its service tells a page at a time. */
public final class Onwards {

    private static final String AFTER = "after";
    private static final String BEFORE_IT = "seen";
    private static final int MANY = 6;

    private Onwards() {}

    /** What is asked for the part of a list that somebody looks at. */
    public static Mono<Call> call(ServerRequest request, Upstream service, String list) {
        return Gone.from(request, AFTER)
                .map(cursor -> after(service, list, cursor))
                .defaultIfEmpty(Call.get(service, list));
    }

    /** What is asked for what follows there in a list. */
    public static Call after(Upstream service, String list, String cursor) {
        return Call.get(service, list + "?cursor={cursor}", cursor);
    }

    /** Whether it is the beginning of the list, which is looked at again when something has happened. */
    public static boolean isFirst(ServerRequest request) {
        return request.queryParam(AFTER).isEmpty();
    }

    /** How many stood on the pages before this one, as the way to it says: for counting on, and for nothing else. */
    public static int seen(ServerRequest request) {
        return request.queryParam(BEFORE_IT)
                .filter(text ->
                        !text.isEmpty() && text.length() <= MANY && text.chars().allMatch(Character::isDigit))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
