package fr.relais.capacity.adapter.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Files on the disk of this machine for as long as somebody's request is about them: so many at once, readable by this
 * service's own account only, and removed afterwards whatever happens. What a process left that was killed is removed
 * with one of the next.
 */
final class TemporaryFiles {

    private static final String BEGINNING = "relais-import-";
    private static final String ENDING = ".part";

    /** No request takes as long: what is older is nobody's. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Path folder;
    private final Turns turns;

    TemporaryFiles(Path folder, Turns turns) {
        this.folder = folder;
        this.turns = turns;
    }

    /**
     * Goes on with an empty file. Who comes with one too many is told to come again.
     *
     * @param organisation whose turn it is
     */
    <T> Mono<T> with(String organisation, Function<Path, Mono<T>> next) {
        // Taken where the request is, and not on the way to the disk: who goes away meanwhile must not keep it.
        return Mono.using(
                () -> turns.take(organisation),
                turn -> Mono.usingWhen(onDisk(this::empty), next, file -> onDisk(() -> Files.deleteIfExists(file))),
                Turns.Turn::giveBack);
    }

    private Path empty() throws IOException {
        var file = Files.createTempFile(folder, BEGINNING, ENDING);
        removeWhatIsOlder(file);
        return file;
    }

    /** By the clock that files are dated by. */
    private void removeWhatIsOlder(Path file) throws IOException {
        var oldest = Files.getLastModifiedTime(file).toInstant().minus(LONGEST);
        try (var all = Files.newDirectoryStream(folder, BEGINNING + "*" + ENDING)) {
            for (var each : all) {
                if (Files.isRegularFile(each)
                        && Files.getLastModifiedTime(each).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }

    private static <T> Mono<T> onDisk(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
