package fr.relais.capacity.adapter.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/** Files that are there only while somebody's request is about them. */
class TemporaryFilesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private TemporaryFiles files;

    @BeforeEach
    void twoAtOnce() {
        files = new TemporaryFiles(folder, new Turns(2, 2));
    }

    @Test
    void areForThisServiceOnlyAndGoneAfterwards() {
        var permissions = files.with(
                        "one",
                        file -> Mono.fromCallable(
                                () -> PosixFilePermissions.toString(Files.getPosixFilePermissions(file))))
                .block(SOON);

        assertThat(permissions).isEqualTo("rw-------");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void areGoneWhateverHappensHoweverOftenItDoes() {
        for (var each = 0; each < 10; each++) {
            StepVerifier.create(files.with("one", file -> Mono.error(new IllegalStateException())))
                    .verifyError(IllegalStateException.class);
            StepVerifier.create(files.with("one", file -> Mono.never()).timeout(Duration.ofMillis(20)))
                    .verifyError(TimeoutException.class);
        }

        assertThat(folder).isEmptyDirectory();
        assertThat(files.with("one", file -> Mono.just("taken")).block(SOON)).isEqualTo("taken");
    }

    @Test
    void areSoManyAtOnceAndNoMore() {
        StepVerifier.create(files.with(
                        "one", first -> files.with("two", second -> files.with("three", third -> Mono.just("third")))))
                .verifyError(TimeoutException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void areSomebodyElsesTurnAsSoonAsTheRequestIsGone() {
        for (var each = 0; each < 50; each++) {
            files.with("one", file -> Mono.never()).subscribe().dispose();
        }

        assertThat(files.with("one", one -> files.with("one", two -> Mono.just("taken")))
                        .block(SOON))
                .isEqualTo("taken");
    }

    @Test
    void removeWhatAProcessLeftThatIsNoMore() throws IOException {
        var left = left("relais-import-left.part", Duration.ofHours(2));
        var present = left("relais-import-present.part", Duration.ofMinutes(30));
        var foreign = left("import-of-others.part", Duration.ofDays(2));

        var there = files.with("one", file -> Mono.fromCallable(() -> listed())).block(SOON);

        assertThat(there).contains(present, foreign).doesNotContain(left).hasSize(3);
    }

    private Path left(String name, Duration ago) throws IOException {
        var file = Files.createFile(folder.resolve(name));
        var now = Files.getLastModifiedTime(file).toInstant();
        return Files.setLastModifiedTime(file, FileTime.from(now.minus(ago)));
    }

    private List<Path> listed() throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }
}
