package fr.relais.testing;

import java.time.Duration;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** In the container tier the database and the broker are the real ones. */
class ContainersIT {

    @Test
    void theDatabaseIsARealOne() {
        var answer = Mono.from(TestDatabase.client().getDatabase("admin").runCommand(new Document("buildInfo", 1)))
                .block(Duration.ofSeconds(60));

        assertThat(answer.getList("modules", String.class)).doesNotContain("relais-embedded");
        assertThat(answer.getString("gitVersion")).matches("[0-9a-f]{40}");
    }

    @Test
    void theBrokerTakesTopics() {
        assertThat(TestBroker.freshTopic()).startsWith("test-");
    }
}
