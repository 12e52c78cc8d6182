package fr.relais.sandbox.journey;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import fr.relais.sandbox.api.Session;
import fr.relais.sandbox.demo.DemoNetwork;
import fr.relais.sandbox.play.Play;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code ./relais demo} does, in the Relais of the journeys. */
@ExtendWith(Staging.class)
class DemoJourney {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    @Test
    void playsTheMainJobAgainAndAgainInANetworkThatIsLoadedOnce(RunningRelais relais) {
        var coordinator = relais.as("coordinator");
        var network = new DemoNetwork(relais.api());
        network.load();
        var capacity = countedBy(coordinator);

        network.load();

        assertThat(countedBy(coordinator)).isEqualTo(capacity);
        assertThat(play(relais)).isEqualTo(play(relais)).isPositive();
    }

    /** What centres announce arrives within moments: what has not changed for a while has arrived. */
    private static JsonNode countedBy(Session coordinator) {
        var seen = new AtomicReference<JsonNode>();
        Awaitility.await("the country")
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    var rows = coordinator
                            .get("/v1/capacity?by=departement")
                            .expect(200)
                            .body()
                            .path("rows");
                    return rows.equals(seen.getAndSet(rows));
                });
        return seen.get();
    }

    private static int play(RunningRelais relais) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var played = new Play(relais.api(), REPOSITORY, relais.sandbox().home(), out).run();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("PLACED");
        return played.steps();
    }

    /** The demo network must not take part in other journeys. */
    @AfterAll
    static void suspendEverybody(RunningRelais relais) {
        Suspension.ofEverybody(relais);
    }
}
