package fr.relais.sandbox.play;

import java.util.stream.Stream;

import fr.relais.sandbox.api.Session;
import tools.jackson.databind.JsonNode;

/** Lists that are answered a page at a time. */
final class Pages {

    private Pages() {}

    /** Everything in the list at the path, in its order; a page is asked for when it is needed. */
    static Stream<JsonNode> of(Session session, String path, String field) {
        return Stream.iterate(page(session, path), page -> !page.isMissingNode(), page -> after(session, path, page))
                .flatMap(page -> page.path(field).valueStream());
    }

    private static JsonNode after(Session session, String path, JsonNode page) {
        var next = page.path("next").asString("");
        return next.isEmpty() ? page.path("next") : page(session, path + "?cursor=" + next);
    }

    private static JsonNode page(Session session, String path) {
        return session.get(path).expect(200).body();
    }
}
