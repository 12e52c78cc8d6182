package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What Compose itself says of the file. In profile {@code tools}: it needs docker-compose, and fails where it is not.
 */
@Tag("tools")
class ComposeToolTest {

    @Test
    void takesTheFile() throws IOException, InterruptedException {
        var said = config(Repository.read(ComposeFile.PATH));

        assertThat(ComposeFile.read().services().keySet())
                .allSatisfy(name -> assertThat(said).contains("  " + name + ":"));
        assertThat(said).contains("http://localhost:8180/realms/relais").doesNotContain("${");
    }

    @Test
    void wouldNotTakeAMistake() {
        var text = Repository.read(ComposeFile.PATH);

        assertThatThrownBy(() -> config(text.replace("    mem_limit: 64m\n", "    memory_limit: 64m\n")))
                .hasMessageContaining("memory_limit");
        assertThatThrownBy(() -> config(text.replace("condition: service_healthy", "condition: service_well")))
                .hasMessageContaining("service_well");
    }

    private static String config(String text) throws IOException, InterruptedException {
        var file = Files.writeString(Repository.path("docker-compose.checked.yml"), text);
        try {
            return Tool.run(
                    "docker-compose",
                    "--file",
                    file.toString(),
                    "--profile",
                    "demo",
                    "--profile",
                    "observability",
                    "--profile",
                    "operators",
                    "config");
        } finally {
            Files.delete(file);
        }
    }
}
