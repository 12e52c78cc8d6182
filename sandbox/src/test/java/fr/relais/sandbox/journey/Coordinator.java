package fr.relais.sandbox.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.journey.Association.Request;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The coordinator on call. */
record Coordinator(Session session, Inbox inbox) {

    private static final String REQUESTS = "/v1/coordination/requests";

    /** What the coordinator sees of a request. Its pseudonym is another: it is found by when it was submitted. */
    Case sees(Request request) {
        var submittedAt = request.body().path("submittedAt").asString("");
        var found = open().stream()
                .filter(line -> line.path("submittedAt").asString("").equals(submittedAt))
                .toList();
        assertThat(found).as("requests submitted at that very moment").hasSize(1);
        return new Case(session, found.get(0).path("reference").asString(""));
    }

    List<JsonNode> open() {
        return session.get(REQUESTS)
                .expect(200)
                .body()
                .path("requests")
                .valueStream()
                .toList();
    }

    /** The address of the open review of a refusal by that centre. */
    Optional<String> reviewAt(Centre centre) {
        var reviews = "/v1/coordination/refusal-reviews";
        return session.get(reviews)
                .expect(200)
                .body()
                .path("reviews")
                .valueStream()
                .filter(line -> line.at("/place/centre").asString("").equals(centre.code()))
                .map(line -> reviews + "/" + line.path("reference").asString(""))
                .findFirst();
    }

    /** The pseudonyms of those who have to be brought away. */
    List<String> evacuations() {
        return toBeBroughtAway()
                .map(line -> line.path("reference").asString(""))
                .toList();
    }

    /** What is said of one of them. */
    Optional<JsonNode> evacuation(String pseudonym) {
        return toBeBroughtAway()
                .filter(line -> line.path("reference").asString("").equals(pseudonym))
                .findFirst();
    }

    private Stream<JsonNode> toBeBroughtAway() {
        return session.get("/v1/coordination/evacuations")
                .expect(200)
                .body()
                .path("requests")
                .valueStream();
    }

    /** How many emergencies nobody can take now for that reason. */
    int unmet(String reason) {
        return session.get("/v1/unmet-needs?days=1")
                .expect(200)
                .body()
                .at("/now/reasons/" + reason + "/EMERGENCY")
                .asInt(0);
    }

    /** What a département can take; a département without a centre has no row. */
    Optional<JsonNode> capacityOf(String departement) {
        return row("departement", departement);
    }

    /** How many beds of a département are in which state, as the country is counted. */
    Map<String, Integer> bedsIn(String departement) {
        var beds = new TreeMap<String, Integer>();
        capacityOf(departement)
                .ifPresent(row -> row.path("byStatus")
                        .properties()
                        .forEach(state ->
                                beds.put(state.getKey(), state.getValue().asInt())));
        return beds;
    }

    Optional<JsonNode> row(String by, String code) {
        return session.get("/v1/capacity?by=" + by)
                .expect(200)
                .body()
                .path("rows")
                .valueStream()
                .filter(row -> row.path("code").asString("").equals(code))
                .findFirst();
    }

    /**
     * One request under its pseudonym.
     *
     * @param reference the pseudonym
     */
    record Case(Session session, String reference) {

        JsonNode body() {
            return session.get(REQUESTS + "/" + reference).expect(200).body();
        }

        String status() {
            return body().path("status").asString("");
        }

        void awaitStatus(String expected) {
            Patience.until(
                    "status at the coordinator's", () -> assertThat(status()).isEqualTo(expected));
        }

        /** Returns once it waits, for exactly these reasons. */
        void awaitWaiting(String... reasons) {
            Patience.until("reasons for waiting", () -> {
                var body = body();
                assertThat(body.path("status").asString("")).isEqualTo("WAITING");
                assertThat(texts(body.path("reasons"))).containsExactlyInAnyOrder(reasons);
            });
        }

        /** How the offers of this request have ended, oldest first; the last one may be open. */
        List<String> outcomes() {
            return body().path("offers")
                    .valueStream()
                    .map(offer -> offer.path("outcome").asString(""))
                    .toList();
        }

        /** The units of the last decision, the chosen one first. */
        List<String> candidates() {
            return body().at("/decision/candidates")
                    .valueStream()
                    .map(candidate -> candidate.path("unit").asString(""))
                    .toList();
        }

        /** Where the offers of this request went, oldest first. */
        List<String> departements() {
            return body().path("offers")
                    .valueStream()
                    .map(offer -> offer.path("departement").asString(""))
                    .toList();
        }

        private static List<String> texts(JsonNode array) {
            return array.valueStream().map(node -> node.asString("")).toList();
        }
    }
}
