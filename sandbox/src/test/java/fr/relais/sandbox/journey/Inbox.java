package fr.relais.sandbox.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import fr.relais.sandbox.api.Session;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The inbox of somebody's organisation, from the item that was newest when the test began. */
record Inbox(Session owner, String after) {

    private static final String PAGE = "/v1/inbox?limit=200&after=";

    static Inbox of(Session owner) {
        return new Inbox(
                owner,
                Patience.insist(() -> owner.get("/v1/inbox?limit=1"))
                        .expect(200)
                        .text("last"));
    }

    /** All of them, page by page: the coordinators on call are told of what every other test does. */
    List<JsonNode> items() {
        var all = new ArrayList<JsonNode>();
        var page = pageAfter(after);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = pageAfter(page.get(page.size() - 1).path("item").asString());
        }
        return all;
    }

    private List<JsonNode> pageAfter(String item) {
        return owner.get(PAGE + item)
                .expect(200)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    /** The kinds of the notices that carry this reference, oldest first. */
    List<String> kindsAbout(String reference) {
        return kinds(item -> item.path("reference").asString("").equals(reference));
    }

    List<String> kinds() {
        return kinds(item -> true);
    }

    private List<String> kinds(Predicate<JsonNode> wanted) {
        return items().stream()
                .filter(wanted)
                .map(item -> item.path("kind").asString(""))
                .toList();
    }

    /** Returns when these notices, and no others, are there about the reference: each exactly once. */
    void awaitExactly(String reference, String... kinds) {
        Patience.until("notices", () -> assertThat(kindsAbout(reference)).containsExactlyInAnyOrder(kinds));
    }
}
