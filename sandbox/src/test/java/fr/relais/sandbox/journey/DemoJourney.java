package fr.relais.sandbox.journey;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import fr.relais.sandbox.demo.DemoNetwork;
import fr.relais.sandbox.play.Play;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
        var capacity = coordinator
                .get("/v1/capacity?by=departement")
                .expect(200)
                .body()
                .path("rows");

        network.load();

        assertThat(coordinator
                        .get("/v1/capacity?by=departement")
                        .expect(200)
                        .body()
                        .path("rows"))
                .isEqualTo(capacity);
        assertThat(play(relais)).isEqualTo(play(relais)).isPositive();
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
