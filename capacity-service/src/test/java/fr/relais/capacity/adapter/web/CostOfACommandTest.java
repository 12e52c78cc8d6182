package fr.relais.capacity.adapter.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import fr.relais.capacity.DatabaseCalls;
import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a command asks of the database, counted on the wire: one conditional write, and nothing behind it. */
class CostOfACommandTest {

    private static final String READ = "find";
    private static final String CONDITIONAL_WRITE = "update $set";

    /** Longer than it takes until what was written is published and marked. */
    private static final Duration A_WHILE = Duration.ofSeconds(4);

    private final RunningService service = RunningService.shared();
    private final NewCentre centre = NewCentre.withTwoVacantBeds();
    private final List<String> commands = DatabaseCalls.about(centre);

    @BeforeEach
    void forgetHowTheCentreWasMade() {
        json(service.put(PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(1), ""), 200);
        commands.clear();
    }

    @Test
    void holdsABedWithOneConditionalWrite() {
        json(service.put(PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(1), ""), 200);

        stay(CONDITIONAL_WRITE);
        assertThat(filter(commands.get(0))).contains("\"_id\"", "\"version\"");
    }

    @Test
    void declaresAVacancyWithOneReadAndOneConditionalWrite() {
        var works = "{\"beds\": 1, \"reason\": \"WORKS\"}";
        json(service.post(centre.manager(), centre.unitPath() + "/unavailabilities", works), 200);
        commands.clear();

        json(service.post(centre.manager(), centre.unitPath() + "/vacancies", "{\"beds\": 1}"), 200);

        stay(READ, CONDITIONAL_WRITE);
        assertThat(filter(commands.get(1))).contains("\"_id\"", "\"version\"");
    }

    @Test
    void confirmsAVacancyWithOneReadAndOneConditionalWrite() {
        json(service.post(centre.manager(), centre.unitPath() + "/confirmations", "{}"), 200);

        stay(READ, CONDITIONAL_WRITE);
        assertThat(filter(commands.get(1))).contains("\"_id\"", "\"version\"");
    }

    @Test
    void refusesAHoldWithOneRead() {
        json(service.put(PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(9), ""), 409);

        stay(READ);
    }

    /** Nothing follows: what is published is forgotten with the next write. */
    private void stay(String... kinds) {
        await().during(A_WHILE)
                .atMost(A_WHILE.multipliedBy(3))
                .untilAsserted(() -> assertThat(kinds(commands)).containsExactly(kinds));
    }

    private static List<String> kinds(List<String> commands) {
        return commands.stream().map(CostOfACommandTest::kind).toList();
    }

    private static String kind(String json) {
        var command = BsonDocument.parse(json);
        var name = command.getFirstKey();
        if (!name.equals("update")) {
            return name;
        }
        var update = command.getArray("updates").get(0).asDocument();
        return name + " " + update.getDocument("u").getFirstKey();
    }

    private static String filter(String json) {
        var command = BsonDocument.parse(json);
        return command.containsKey("filter")
                ? command.getDocument("filter").toJson()
                : command.getArray("updates")
                        .get(0)
                        .asDocument()
                        .getDocument("q")
                        .toJson();
    }
}
