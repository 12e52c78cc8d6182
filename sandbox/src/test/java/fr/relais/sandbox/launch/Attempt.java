package fr.relais.sandbox.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A start of a service as it is packaged, which is over.
 *
 * @param code with which its process has ended
 * @param said everything it wrote
 */
record Attempt(int code, String said) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Like an image does it: the jar taken apart, in a JVM that knows nothing but these variables. */
    static Attempt start(Path repository, Service service, List<String> flags, Map<String, String> environment)
            throws IOException, InterruptedException {
        var target = repository.resolve(service.module()).resolve("target");
        var command = new ArrayList<>(List.of(ServiceJar.java(), "-Xmx160m", "-XX:+UseSerialGC"));
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(flags);
        command.addAll(List.of(
                "-jar", new Extraction(target, service.module()).extracted().toString()));
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
