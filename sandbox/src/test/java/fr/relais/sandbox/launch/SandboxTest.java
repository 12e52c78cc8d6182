package fr.relais.sandbox.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import fr.relais.embedded.EmbeddedDatabase;
import fr.relais.sandbox.home.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The sandbox with its real broker, database and identity provider; the services are stubs. */
class SandboxTest {

    private static final Ports PORTS = new Ports(7_200);

    @TempDir
    Path directory;

    private Path repository;

    @BeforeEach
    void build() throws IOException {
        repository = StubRepository.in(directory.resolve("repository"));
    }

    /** One Relais for all of it: each start is four processes and a broker. */
    @Test
    void startsEverythingAndAKilledServiceAgainAndSaysOnceWhatHasEndedAndStopsTheRest() throws Exception {
        var heard = new Heard();

        try (var sandbox = new Sandbox(settings("home"), heard)) {
            sandbox.start();
            assertThat(sandbox.processes()).hasSize(6);
            assertThat(said(sandbox.gateway())).isEqualTo("gateway");
            assertThat(said(Ports.address(PORTS.placement()))).isEqualTo("placement-service");
            assertThat(said(Ports.address(PORTS.identity()).resolve("/oauth2/jwks")))
                    .contains("\"keys\"");

            sandbox.kill(Service.CAPACITY);
            assertThatThrownBy(() -> said(Ports.address(PORTS.capacity()))).isInstanceOf(IOException.class);
            sandbox.start(Service.CAPACITY);
            assertThat(said(Ports.address(PORTS.capacity()))).isEqualTo("capacity-service");
            assertThat(sandbox.takeEnded()).isEmpty();

            end(sandbox, "broker");
            end(sandbox, "capacity-service");
            assertThat(sandbox.takeEnded())
                    .extracting(Sandbox.Ended::part)
                    .containsExactlyInAnyOrder("broker", "capacity-service");
            assertThat(sandbox.takeEnded()).isEmpty();
            // Nobody has asked what has ended since: it was not stopped all the same.
            end(sandbox, "notification-service");
        }

        assertThat(heard.ready).containsAll(List.of("broker", "database", "identity provider", "gateway"));
        assertThat(heard.stopped).containsExactlyInAnyOrder("gateway", "placement-service");
        Machine.requireFree(settings("home"));
    }

    private static void end(Sandbox sandbox, String part) {
        var process = sandbox.processes().get(part);
        process.destroyForcibly();
        process.onExit().join();
    }

    @Test
    void saysWhichPortIsTaken() {
        try (var other = EmbeddedDatabase.inMemory(PORTS.database())) {
            var sandbox = new Sandbox(settings("home"), Progress.SILENT);

            assertThatThrownBy(sandbox::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + other.port() + " (database) is already taken")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void startsNothingWhenAServiceIsNotBuilt() throws IOException {
        var heard = new Heard();
        FileSystemUtils.deleteRecursively(repository.resolve("capacity-service"));

        assertThatThrownBy(new Sandbox(settings("home"), heard)::start)
                .isInstanceOf(CannotStart.class)
                .hasMessage("capacity-service is not built: use ./relais, or mvn package first");

        assertThat(heard.ready).isEmpty();
    }

    @Test
    void leavesNothingRunningWhenAServiceDoesNotStart() {
        var sandbox = new Sandbox(settings("broken"), Progress.SILENT);

        assertThatThrownBy(sandbox::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("ended before it was ready")
                .hasMessageContaining("a setting is missing");

        Machine.requireFree(settings("broken"));
    }

    private SandboxSettings settings(String home) {
        return new SandboxSettings(repository, new Home(directory.resolve(home)), PORTS, Optional.empty(), false);
    }

    private static String said(URI address) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static final class Heard implements Progress {

        final Set<String> ready = new ConcurrentSkipListSet<>();
        final Set<String> stopped = new ConcurrentSkipListSet<>();

        @Override
        public void starting() {}

        @Override
        public void stopping() {}

        @Override
        public void ready(String part, Duration took) {
            ready.add(part);
        }

        @Override
        public void stopped(String part) {
            stopped.add(part);
        }
    }
}
