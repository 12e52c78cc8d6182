package fr.relais.sandbox.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import fr.relais.embedded.FreePort;

/**
 * Keycloak as its makers distribute it, on loopback, with a database in its memory and the realm and scripts of this
 * repository. It ends when this JVM does, however that ends.
 */
final class Keycloak implements AutoCloseable {

    static final String ADMIN = "bootstrap";
    static final String ADMIN_PASSWORD = "for-this-run-only";

    private static final Path IDENTITY =
            Path.of("..", "k8s", "identity").toAbsolutePath().normalize();
    private static final Path UNPACKED = Path.of("target", "keycloak").toAbsolutePath();
    private static final Duration BUILD = Duration.ofMinutes(4);
    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration SCRIPT = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(20);

    /** It lives for minutes: what starts sooner is quicker. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    /** The process lives as long as somebody holds its input open. */
    private static final String WHILE_READ = "\"$@\" </dev/null & child=$!; cat >/dev/null; kill $child; wait $child";

    private final Path home;
    private final Path log;
    private final int port = FreePort.next();
    private final int management = FreePort.next();
    private final Process process;

    private Keycloak(Path log, URI gateway) {
        this.home = distribution();
        this.log = log;
        prepare();
        this.process = started(gateway);
    }

    /** Starts it; it is not there yet when this returns. */
    static Keycloak begin(Path log, URI gateway) {
        return new Keycloak(log, gateway);
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    private static Path distribution() {
        try (var unpacked = Files.list(UNPACKED)) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        } catch (IOException missing) {
            throw new UncheckedIOException("no Keycloak in target/keycloak: the profile keycloak unpacks it", missing);
        }
    }

    private void prepare() {
        try {
            var imported = Files.createDirectories(home.resolve("data/import"));
            var lists = Files.createDirectories(home.resolve("data/password-blacklists"));
            copy("relais-realm.json", imported.resolve("relais-realm.json"));
            copy("relais-demo-users.json", imported.resolve("relais-users-0.json"));
            copy("relais-passwords.txt", lists.resolve("relais-passwords.txt"));
            Files.createDirectories(log.getParent());
            var built = home.resolve("built");
            if (!Files.exists(built)) {
                run(BUILD, List.of(kc(), "build", "--db=dev-mem", "--health-enabled=true"), Map.of());
                Files.createFile(built);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void copy(String from, Path to) throws IOException {
        Files.copy(IDENTITY.resolve(from), to, StandardCopyOption.REPLACE_EXISTING);
    }

    private String kc() {
        return home.resolve("bin/kc.sh").toString();
    }

    private Process started(URI gateway) {
        var command = new ArrayList<>(List.of("bash", "-c", WHILE_READ, "keycloak", kc(), "start", "--optimized"));
        command.addAll(List.of(
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + management,
                "--hostname=" + address()));
        return begun(
                command,
                Map.of(
                        "RELAIS_CONSOLE_ADDRESS", gateway.toString(),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD));
    }

    /** Waits until it answers. */
    void awaitReady() {
        var http = HttpClient.newHttpClient();
        var ready = HttpRequest.newBuilder(URI.create("http://localhost:" + management + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var deadline = System.nanoTime() + START.toNanos();
        while (!answers(http, ready)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("Keycloak did not start:\n" + lastLines());
            }
            pause();
        }
    }

    private static boolean answers(HttpClient http, HttpRequest ready) {
        try {
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    /** Runs one of the scripts that operators run. */
    void script(String name, String... arguments) {
        var command = new ArrayList<>(List.of(IDENTITY.resolve(name).toString()));
        command.addAll(List.of(arguments));
        try {
            var password = Files.writeString(log.resolveSibling("keycloak-admin"), ADMIN_PASSWORD);
            run(
                    SCRIPT,
                    command,
                    Map.of(
                            "KC_OPTS", QUICK,
                            "KCADM", home.resolve("bin/kcadm.sh").toString(),
                            "KC_SERVER", address().toString(),
                            "KC_ADMIN", ADMIN,
                            "KC_ADMIN_PASSWORD_FILE", password.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void run(Duration patience, List<String> command, Map<String, String> environment) {
        var running = begun(command, environment);
        try {
            if (!running.waitFor(patience.toSeconds(), TimeUnit.SECONDS) || running.exitValue() != 0) {
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
                throw new IllegalStateException(command.get(0) + " failed:\n" + lastLines());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private Process begun(List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        builder.environment().put("JAVA_OPTS_APPEND", QUICK);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
        } catch (IOException unreadable) {
            return "nothing in " + log;
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
