package fr.relais.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The script at the root of the repository, on machines that lack something. */
class RelaisScriptTest {

    private static final Path SCRIPT = Path.of("..", "relais").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    @Test
    void saysInOneLineThatThereIsNoJava() throws Exception {
        var run = run("demo");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.said()).singleElement().asString().contains("no Java found", "JDK 17");
    }

    @Test
    void saysInOneLineThatJavaIsTooOld() throws Exception {
        program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

        var run = run("demo");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.said()).singleElement().asString().contains("Java 11 found", "JDK 17");
    }

    @Test
    void saysInOneLineThatMavenIsMissing() throws Exception {
        program("java", "echo 'openjdk version \"17.0.2\"' >&2");
        program("javac", ":");

        var run = run("demo");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.said()).singleElement().asString().contains("Maven was not found");
    }

    @Test
    void explainsItselfWithoutBuildingAnything() throws Exception {
        var run = run("help");

        assertThat(run.exitCode()).isZero();
        assertThat(String.join("\n", run.said())).isEqualTo(HelpCommand.text().strip());
    }

    private void program(String name, String does) throws IOException {
        var file = directory.resolve(name);
        Files.writeString(file, "#!/bin/bash\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /** Runs a copy of the script beside nothing that was built, with no program but those made by the test. */
    private Run run(String argument) throws IOException, InterruptedException {
        var copy = Files.copy(SCRIPT, directory.resolve("relais"));
        var help = directory.resolve("sandbox/src/main/resources");
        Files.createDirectories(help);
        Files.copy(Path.of("src/main/resources/help.txt"), help.resolve("help.txt"));
        var builder = new ProcessBuilder("/bin/bash", copy.toString(), argument).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", directory.toString());
        var process = builder.start();
        var said = process.inputReader().lines().toList();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), said);
    }

    private record Run(int exitCode, List<String> said) {}
}
