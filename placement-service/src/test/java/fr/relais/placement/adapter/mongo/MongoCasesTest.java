package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.UUID;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.placement.application.Households;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.testing.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Which stored cases may be erased at all, and that nothing stored of one is left. */
class MongoCasesTest {

    private final MongoDatabase database = TestDatabase.fresh();
    private final Households households = new MongoHouseholds(database.getCollection("households"));
    private final MongoCases cases = new MongoCases(database, households, MongoCasesTest::isPublished);

    private static boolean isPublished(String collection, Document root) {
        return collection.equals(MongoConfiguration.REQUESTS)
                && root.getList("outbox", Document.class).isEmpty();
    }

    private void store(List<Document> outbox) {
        var request = Requests.in(Situation.WITHDRAWN);
        var mapping = new RequestMapping();
        var root = new Document("_id", request.id().toString())
                .append("version", 3L)
                .append("lookup", mapping.lookup(request))
                .append("state", mapping.write(request))
                .append("outbox", outbox);
        Mono.from(database.getCollection(MongoConfiguration.REQUESTS).insertOne(root))
                .block();
    }

    private long over() {
        return cases.overBy(Requests.NOW).count().block();
    }

    @Test
    void areThoseThatAreOver() {
        store(List.of());

        assertThat(over()).isEqualTo(1);
    }

    /** The others would never learn of it: what waits is published first. */
    @Test
    void areNoneOfWhichSomethingIsStillToBePublished() {
        store(List.of(new Document("v", 3L)));

        assertThat(over()).isZero();
    }

    private void put(String collection, Document document) {
        Mono.from(database.getCollection(collection).insertOne(document)).block();
    }

    private List<String> left(String collection) {
        return Flux.from(database.getCollection(collection).find())
                .map(document -> document.getString("_id"))
                .collectList()
                .block();
    }

    @Test
    void leavesNothingOfACaseAndEverythingOfAnother() {
        store(List.of());
        var id = Requests.ID.toString();
        var other = new UUID(7, 7).toString();
        for (var one : List.of(id, other)) {
            put(MongoConfiguration.EXPLANATIONS, new Document("_id", one + "/1"));
            put(MongoConfiguration.EXPLANATIONS, new Document("_id", one + "/12"));
            put(MongoConfiguration.HAND_OVERS, new Document("_id", one));
            put(MongoConfiguration.REVIEWS, of("review of " + one, "request", one));
            put(MongoConfiguration.STAYS, of("stay of " + one, "admission", new Document("request", one)));
        }

        cases.delete(Requests.ID).block();

        assertThat(left(MongoConfiguration.REQUESTS)).isEmpty();
        assertThat(left(MongoConfiguration.EXPLANATIONS)).containsExactlyInAnyOrder(other + "/1", other + "/12");
        assertThat(left(MongoConfiguration.HAND_OVERS)).containsExactly(other);
        assertThat(left(MongoConfiguration.REVIEWS)).containsExactly("review of " + other);
        assertThat(left(MongoConfiguration.STAYS)).containsExactly("stay of " + other);
    }

    private static Document of(String id, String field, Object value) {
        return new Document("_id", id).append("state", new Document(field, value));
    }
}
