package fr.relais.sandbox.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import fr.relais.sandbox.play.Play;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The play, as {@code ./relais demo} plays it, in the Relais of the journeys. */
record Rehearsal(RunningRelais relais) {

    private static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

    /** Plays everything. Answers how many steps there were. */
    int play() {
        var said = new ByteArrayOutputStream();
        var steps = playInto(said);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("PLACED");
        return steps;
    }

    /** Plays up to the end of that step, and is interrupted there as if by Ctrl-C. */
    void playUntil(int step) {
        assertThatThrownBy(() -> playInto(new Interrupting(step + 1))).isInstanceOf(Interruption.class);
    }

    /** What the association of the play submits. */
    static JsonNode request() {
        try {
            var example = REPOSITORY.resolve("sandbox/requests/01-mother-with-two-children.json");
            return JsonMapper.shared().readTree(Files.readString(example)).path("request");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A unit like the one of the play. */
    static JsonNode unit() {
        return JsonMapper.shared().readTree(Play.class.getResourceAsStream("/play/unit.json"));
    }

    private int playInto(ByteArrayOutputStream said) {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Play(relais.api(), REPOSITORY, relais.sandbox().home(), out)
                .run()
                .steps();
    }

    /** A screen on which a step cannot even be announced. */
    private static final class Interrupting extends ByteArrayOutputStream {

        private final String announced;

        Interrupting(int step) {
            this.announced = "%n%2d. ".formatted(step);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            if (toString(StandardCharsets.UTF_8).contains(announced)) {
                throw new Interruption();
            }
        }
    }

    private static final class Interruption extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
