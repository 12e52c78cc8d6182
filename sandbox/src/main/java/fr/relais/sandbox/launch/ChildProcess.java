package fr.relais.sandbox.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process this one has started. It ends when this one does, because its standard input ends then.
 *
 * @param name what it is called on the screen
 * @param process the process
 * @param log where it writes
 */
record ChildProcess(String name, Process process, Path log) {

    private static final Duration GRACE = Duration.ofSeconds(60);

    static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().clear();
            builder.environment().putAll(environment);
            return new ChildProcess(name, builder.start(), log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Asks it to end, waits, and ends it when it does not. Answers whether it ended by itself. */
    boolean stop() {
        process.destroy();
        return ended(GRACE) || !kill();
    }

    /** Ends it as a crash would: nothing of it runs any more. */
    boolean kill() {
        process.destroyForcibly();
        return ended(GRACE);
    }

    private boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
