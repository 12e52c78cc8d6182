package fr.relais.testing;

import java.time.Duration;

import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

class TestDatabaseTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void givesEachTestADatabaseOfItsOwn() {
        var one = TestDatabase.fresh();
        var other = TestDatabase.fresh();

        Mono.from(one.getCollection("things").insertOne(new Document("_id", 1))).block(PATIENCE);

        StepVerifier.create(countIn(one)).expectNext(1L).expectComplete().verify(PATIENCE);
        StepVerifier.create(countIn(other)).expectNext(0L).expectComplete().verify(PATIENCE);
    }

    @Test
    void namesAFreshDatabaseInTheConnectionString() {
        assertThat(TestDatabase.freshUri())
                .startsWith("mongodb://")
                .containsPattern("[^/]/test-[0-9a-f-]{36}")
                .isNotEqualTo(TestDatabase.freshUri());
    }

    private static Mono<Long> countIn(MongoDatabase database) {
        return Mono.from(database.getCollection("things").countDocuments());
    }
}
