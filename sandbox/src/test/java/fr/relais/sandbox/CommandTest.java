package fr.relais.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.relais.sandbox.home.RunningMark;
import fr.relais.sandbox.launch.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the words on the command line mean. */
class CommandTest {

    @TempDir
    Path directory;

    @Test
    void understandsWhatTheHelpLists() {
        assertThat(Command.parse()).isEqualTo(new RunCommand(false, true));
        assertThat(Command.parse("demo")).isEqualTo(new RunCommand(true, true));
        assertThat(Command.parse("demo", "--once")).isEqualTo(new RunCommand(true, false));
        assertThat(Command.parse("reset")).isEqualTo(new ResetCommand());
        assertThat(Command.parse("clock", "+31m")).isEqualTo(new ClockCommand(List.of("+31m")));
        assertThat(Command.parse("help")).isEqualTo(new HelpCommand(0));
    }

    /** Not in the help: only what makes images and docker-compose.yml say it. */
    @Test
    void understandsWhatContainersSay() {
        assertThat(Command.parse("around")).isEqualTo(new AroundCommand());
        assertThat(Command.parse("around", "again")).isEqualTo(new HelpCommand(2));
        assertThat(Command.parse(
                        "load",
                        "http://gateway:8080",
                        "http://identity:8080/realms/relais",
                        "http://localhost:8080",
                        "s"))
                .isInstanceOf(LoadCommand.class);
        assertThat(Command.parse("load")).isEqualTo(new HelpCommand(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "demo --twice", "reset now", "clock +1m +2m"})
    void answersAnythingElseWithTheHelpAndTwo(String words) {
        assertThat(Command.parse(words.split(" "))).isEqualTo(new HelpCommand(2));
    }

    @Test
    void refusesToRemoveTheDataOfARunningSandbox() throws Exception {
        var surroundings = surroundings(Map.of());
        try (var running = RunningMark.take(surroundings.home()).orElseThrow()) {
            Files.writeString(surroundings.home().clock(), "PT1H");

            assertThat(quietly(new ResetCommand(), surroundings)).isEqualTo(1);

            assertThat(surroundings.home().clock()).exists();
            assertThat(running).isNotNull();
        }
    }

    @Test
    void removesTheDataOfASandboxThatDoesNotRun() throws Exception {
        var surroundings = surroundings(Map.of());
        Files.createDirectories(surroundings.home().root());
        Files.writeString(surroundings.home().clock(), "PT1H");

        assertThat(quietly(new ResetCommand(), surroundings)).isZero();

        assertThat(surroundings.home().root()).doesNotExist();
    }

    @Test
    void refusesASecondSandboxOnTheSameData() {
        var surroundings = surroundings(Map.of());
        try (var running = RunningMark.take(surroundings.home()).orElseThrow()) {
            assertThat(running).isNotNull();

            assertThatThrownBy(() -> Command.parse().run(surroundings))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already running");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "60000", "-8080"})
    void refusesAPortShiftThatLeavesNoPorts(String shift) {
        assertThatThrownBy(
                        () -> surroundings(Map.of("RELAIS_PORT_SHIFT", shift)).settings())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("RELAIS_PORT_SHIFT");
    }

    private Surroundings surroundings(Map<String, String> more) {
        var environment = new HashMap<>(more);
        environment.put("RELAIS_HOME", directory.resolve("home").toString());
        return new Surroundings(environment);
    }

    private static int quietly(Command command, Surroundings surroundings) {
        var out = System.out;
        var err = System.err;
        try {
            var nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
            System.setOut(nowhere);
            System.setErr(nowhere);
            return command.run(surroundings);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
