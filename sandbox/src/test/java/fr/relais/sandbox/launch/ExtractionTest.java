package fr.relais.sandbox.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Taking a service's jar apart once for each build. */
class ExtractionTest {

    private static final Path ARCHIVE = Path.of("classes.jsa");

    @TempDir
    Path directory;

    @Test
    void leavesAloneWhatWasTakenApartBefore() throws Exception {
        var extraction = built(StubService.class);
        Files.createFile(extraction.extracted().resolveSibling(ARCHIVE));

        var again = extraction.extracted();

        assertThat(again.resolveSibling(ARCHIVE)).exists();
    }

    @Test
    void beginsAnewWithAnotherBuildOfTheSameAge() throws Exception {
        Files.createFile(built(StubService.class).extracted().resolveSibling(ARCHIVE));

        var again = built(StubService.class, StubRepository.class).extracted();

        assertThat(again.resolveSibling(ARCHIVE)).doesNotExist();
    }

    @Test
    void saysThatAServiceIsNotBuilt() {
        assertThatThrownBy(() -> new Extraction(directory, "gateway").extracted())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("gateway is not built");
    }

    private Extraction built(Class<?>... classes) throws Exception {
        var jar = directory.resolve("gateway-app.jar");
        StubRepository.write(jar, classes);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        return new Extraction(directory, "gateway");
    }
}
