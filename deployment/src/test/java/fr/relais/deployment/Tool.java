package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this machine. */
final class Tool {

    private static final int MINUTES = 1;

    private Tool() {}

    /** What it says; fails, with what it complains of, when it is not there, does not end, or ends with a fault. */
    static String run(String... command) throws IOException, InterruptedException {
        return patiently(MINUTES, command);
    }

    /** The same, for what takes longer. */
    static String patiently(int minutes, String... command) throws IOException, InterruptedException {
        var said = Files.createTempFile("said", "");
        var complaints = Files.createTempFile("complaints", "");
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(said.toFile())
                    .redirectError(complaints.toFile())
                    .start();
            var ended = process.waitFor(minutes, TimeUnit.MINUTES);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + Files.readString(complaints));
            }
            return Files.readString(said);
        } finally {
            for (Path file : List.of(said, complaints)) {
                Files.delete(file);
            }
        }
    }
}
