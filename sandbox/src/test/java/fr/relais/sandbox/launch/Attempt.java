package fr.relais.sandbox.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import fr.relais.embedded.Supervised;

/**
 * A start of a service as it is packaged, which is over.
 *
 * @param code with which its process has ended
 * @param said everything it wrote
 */
record Attempt(int code, String said) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** As the sandbox does it, but watched by nobody, in a JVM that knows nothing but these variables. */
    static Attempt start(ServiceJar jar, List<String> flags, Map<String, String> environment)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(jar.command());
        command.remove(Supervised.class.getName());
        command.addAll(1, flags);
        var output = Files.createTempFile("start", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            var ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return new Attempt(ended ? process.exitValue() : -1, Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
