package fr.relais.placement.adapter.mongo;

import java.util.List;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.placement.application.Households;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.testing.TestDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Which stored cases may be erased at all. */
class MongoCasesTest {

    private final MongoDatabase database = TestDatabase.fresh();
    private final Households households = new MongoHouseholds(database.getCollection("households"));
    private final MongoCases cases = new MongoCases(database, households);

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
}
