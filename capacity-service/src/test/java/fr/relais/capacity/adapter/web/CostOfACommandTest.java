package fr.relais.capacity.adapter.web;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import fr.relais.capacity.DatabaseCalls;
import fr.relais.capacity.NewCentre;
import fr.relais.capacity.RunningService;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.NewCentre.PLACEMENT;
import static fr.relais.capacity.RunningService.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a command asks of the database, counted on the wire: one conditional write, and what is left over. */
class CostOfACommandTest {

    private static final String READ = "find";
    private static final String CONDITIONAL_WRITE = "update $set";
    private static final String FORGETTING = "update $pull";

    private final RunningService service = RunningService.shared();
    private final NewCentre centre = NewCentre.withTwoVacantBeds();

    @Test
    void holdsABedWithOneConditionalWrite() {
        var commands = afterAllIsForgotten();

        json(service.put(PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(1), ""), 200);

        awaitForgetting(commands);
        assertThat(kinds(commands)).containsExactly(CONDITIONAL_WRITE, FORGETTING);
        assertThat(filter(commands.get(0))).contains("\"_id\"", "\"version\"");
    }

    @Test
    void publishesAVacancyWithOneReadAndOneConditionalWrite() {
        var commands = afterAllIsForgotten();

        json(service.post(centre.manager(), centre.unitPath() + "/confirmations", "{}"), 200);

        awaitForgetting(commands);
        assertThat(kinds(commands)).containsExactly(READ, CONDITIONAL_WRITE, FORGETTING);
        assertThat(filter(commands.get(1))).contains("\"_id\"", "\"version\"");
    }

    @Test
    void refusesAHoldWithOneRead() {
        var commands = afterAllIsForgotten();

        json(service.put(PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(9), ""), 409);

        assertThat(kinds(commands)).containsExactly(READ);
    }

    /** What the background still has to do for how the centre was made would be counted with what is measured. */
    private List<String> afterAllIsForgotten() {
        var commands = DatabaseCalls.about(centre);
        json(service.put(PLACEMENT, centre.holdPath(UUID.randomUUID()), centre.placing(1), ""), 200);
        awaitForgetting(commands);
        commands.clear();
        return commands;
    }

    private static void awaitForgetting(List<String> commands) {
        await().atMost(Duration.ofSeconds(30)).until(() -> kinds(commands).contains(FORGETTING));
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
