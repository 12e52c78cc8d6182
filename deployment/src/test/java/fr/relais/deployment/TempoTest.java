package fr.relais.deployment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps traces in compose is told nothing that it does not know, and agrees with whoever asks and tells it. */
class TempoTest {

    /** What Tempo 2.9 knows, as far as it is said here. Of a name that it does not know it starts no more. */
    private static final Map<String, List<String>> KNOWN = Map.of(
            "", List.of("server", "distributor", "storage", "compactor", "usage_report"),
            "server", List.of("http_listen_port"),
            "distributor.receivers.otlp.protocols.http", List.of("endpoint"),
            "storage.trace", List.of("backend", "wal", "local"),
            "storage.trace.wal", List.of("path"),
            "storage.trace.local", List.of("path"),
            "compactor.compaction", List.of("block_retention"),
            "usage_report", List.of("reporting_enabled"));

    /** On the way to those above there is one name each. */
    private static final Map<String, String> ONLY = Map.of(
            "distributor", "receivers",
            "distributor.receivers", "otlp",
            "distributor.receivers.otlp", "protocols",
            "distributor.receivers.otlp.protocols", "http",
            "storage", "trace",
            "compactor", "compaction");

    private static final Map<String, Object> SETTINGS = Rules.yaml(Repository.read("k8s/observability/tempo.yml"));
    private static final ComposeFile COMPOSE = ComposeFile.read();

    @Test
    void hasNoNameThatItDoesNotKnow() {
        var found = new HashMap<String, List<String>>();
        collect("", SETTINGS, found);

        var expected = new HashMap<>(KNOWN);
        ONLY.forEach((path, name) -> expected.put(path, List.of(name)));
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        found.forEach(
                (path, names) -> assertThat(names).as(path).containsExactlyInAnyOrderElementsOf(expected.get(path)));
    }

    private static void collect(String path, Map<String, Object> settings, Map<String, List<String>> found) {
        found.put(path, List.copyOf(settings.keySet()));
        settings.forEach((name, value) -> {
            if (value instanceof Map<?, ?>) {
                collect(path.isEmpty() ? name : path + "." + name, Yamls.map(value), found);
            }
        });
    }

    private static Object at(String path) {
        Object value = SETTINGS;
        for (var name : path.split("\\.")) {
            value = Yamls.map(Objects.requireNonNull(value)).get(name);
        }
        return value;
    }

    /** Grafana asks at one port, services tell at the other, of which the page of compose speaks. */
    @Test
    void listensWhereItIsAskedAndTold() {
        assertThat(Repository.read("k8s/observability/grafana/provisioning/datasources/relais.yml"))
                .contains("http://tempo:" + at("server.http_listen_port") + "\n");
        var port = String.valueOf(at("distributor.receivers.otlp.protocols.http.endpoint"));
        assertThat(port).isEqualTo("0.0.0.0:4318");
        assertThat(Repository.read(ComposeFile.PATH)).contains("http://tempo:4318/v1/traces");
        assertThat(COMPOSE.service("tempo").command()).containsExactly("-config.file=/etc/relais/tempo.yml");
    }

    /** On a root that cannot be written to: in its volume, and two days. */
    @Test
    void keepsTracesForTwoDaysInItsVolume() {
        var volume = COMPOSE.service("tempo")
                .mounts()
                .filter(mount -> !mount.readOnly())
                .toList();
        assertThat(volume).singleElement().satisfies(mount -> {
            assertThat(String.valueOf(at("storage.trace.wal.path"))).startsWith(mount.to() + "/");
            assertThat(String.valueOf(at("storage.trace.local.path"))).startsWith(mount.to() + "/");
        });
        assertThat(at("storage.trace.backend")).isEqualTo("local");
        assertThat(at("compactor.compaction.block_retention")).isEqualTo("48h");
    }

    @Test
    void tellsNobodyOfItself() {
        assertThat(at("usage_report.reporting_enabled")).isEqualTo(false);
    }
}
