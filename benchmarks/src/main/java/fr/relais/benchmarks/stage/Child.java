package fr.relais.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import fr.relais.benchmarks.Benchmarks;

/**
 * A process this one has started. It ends when this one does, because its standard input ends then.
 *
 * @param name what it is called in a report
 * @param process the process
 * @param log where it writes
 */
public record Child(String name, Process process, Path log) {

    /** The same for all: the figures are about the work, not about collectors. */
    private static final List<String> JVM = List.of("-Xms256m", "-Xmx512m", "-XX:+UseSerialGC");

    private static final int GRACE_SECONDS = 20;

    /** Another part of this program. */
    static Child ofThis(Path folder, String name, List<String> program) {
        var arguments = new ArrayList<>(thisProgram());
        arguments.add(Benchmarks.PROCESS);
        arguments.addAll(program);
        return start(folder, name, arguments, Map.of());
    }

    static Child start(Path folder, String name, List<String> arguments, Map<String, String> environment) {
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command(name, arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(Child::isOurs);
        builder.environment().putAll(environment);
        try {
            return new Child(name, builder.start(), log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@code -Drelais.benchmarks.jvm.<name>="..."} adds options for one of them, such as those of a profiler. */
    private static List<String> command(String name, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        Collections.addAll(
                command, System.getProperty("relais.benchmarks.jvm." + name, "").split(" +"));
        command.removeIf(String::isEmpty);
        command.addAll(arguments);
        return command;
    }

    /** Boot's jar starts itself; elsewhere there is a class path. */
    private static List<String> thisProgram() {
        var path = System.getProperty("java.class.path");
        return path.endsWith("-app.jar") ? List.of("-jar", path) : List.of("-cp", path, Benchmarks.class.getName());
    }

    private static boolean isOurs(String variable) {
        return List.of("RELAIS_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_").stream()
                .anyMatch(variable::startsWith);
    }

    public long pid() {
        return process.pid();
    }

    /** Fails, with the end of what it wrote, when it is not running. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " has ended:\n" + lastLines());
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException unreadable) {
            return "(its log cannot be read)";
        }
    }

    /** Stands still until it goes on: what comes meanwhile waits. */
    void standStill() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    private void signal(String which) {
        try {
            var sent = new ProcessBuilder("sh", "-c", "kill -" + which + " " + pid()).start();
            if (sent.waitFor() != 0) {
                throw new IllegalStateException(name + " takes no signal " + which);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", hurried);
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
