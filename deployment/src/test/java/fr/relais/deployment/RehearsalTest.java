package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The images, made and started as their files say, without an engine: built by a JDK 25, trained, then started by a JRE
 * as a user without rights, on a root that cannot be written to, with the environment and the secrets of
 * {@code docker-compose.yml}. In profile {@code rehearsal}: it needs Linux, root, and a JDK 25, and fails where they
 * are not.
 */
@Tag("rehearsal")
class RehearsalTest {

    @SuppressWarnings("unused")
    private static final Iterable<String> SERVICES = Connection.SERVICES;

    private static final Path WORK = Repository.path("deployment/target/rehearsal");
    private static final String HOSTS = "127.0.0.1 localhost mongodb kafka identity capacity-service placement-service"
            + " notification-service gateway\n";

    /** The sandbox plays database, broker and provider, at its own ports. */
    private static final Map<String, String> PLAYED = Map.of(
            "RELAIS_KAFKA_BOOTSTRAP", "127.0.0.1:8086",
            "RELAIS_IDENTITY_ISSUER", "http://localhost:8084",
            "RELAIS_IDENTITY_KEYS", "http://localhost:8084/oauth2/jwks",
            "RELAIS_IDENTITY_METADATA", "http://localhost:8084/.well-known/openid-configuration");

    private static Rehearsal rehearsal;
    private static Path built;

    @BeforeAll
    static void build() throws IOException, InterruptedException {
        rehearsal = Rehearsal.in(WORK, jdk());
        built = rehearsal.build(Dockerfile.of("gateway"));
        var secrets = Repository.path("k8s/compose/secrets.sh").toString();
        Tool.run("bash", secrets, WORK.resolve("secrets").toString());
        Tool.run(
                "bash",
                "-c",
                "chgrp -R 10001 " + WORK + "/secrets && sed -i 's#.*#mongodb://127.0.0.1:8085#' " + WORK
                        + "/secrets/*/*.uri");
    }

    private static Path jdk() {
        var jdk = Path.of(System.getProperty("relais.jdk25", System.getProperty("java.home")));
        assertThat(jdk.resolve("bin/jlink")).as("a JDK 25: -Drelais.jdk25=...").exists();
        return jdk;
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void startByTheirEntryAndFasterForWhatTheyHaveKept(String service) throws IOException, InterruptedException {
        var file = Dockerfile.of(service);
        var image = rehearsal.image(service, file, built);
        var before = files(image.resolve("relais"));

        var said = start(service, file, image);

        assertThat(files(image.resolve("relais")))
                .as("nothing is written there")
                .isEqualTo(before);
        assertThat(said.get("health")).hasSize(4).allMatch(each -> each < 6000);
        assertThat(said.get("ended-143"))
                .as("in good order, at once")
                .hasSize(4)
                .allMatch(each -> each < 45_000);
        var with = least(said.get("on"));
        var without = least(said.get("off"));
        System.out.printf(
                "%s: ready in %d ms with what it has kept, %d ms without: %.2f; asked how it is in %d ms%n",
                service, with, without, (double) with / without, least(said.get("health")));
        assertThat((double) with / without).isLessThan(0.85);
    }

    private static Map<String, List<Long>> start(String service, Dockerfile file, Path image)
            throws IOException, InterruptedException {
        var health = Files.write(
                image.resolve("health"), file.last().the("HEALTHCHECK").words());
        Files.createDirectories(image.resolve("home-of-sandbox"));
        var hosts = Files.writeString(WORK.resolve("hosts"), HOSTS);
        var options = List.of(
                "--read", image.resolve("relais") + ":/relais",
                "--read", WORK.resolve("build/images/around") + ":/around",
                "--read", WORK.resolve("secrets").resolve(service) + ":/run/secrets",
                "--read", Repository.path("deployment/src/test/resources/start.sh") + ":/start.sh",
                "--read", hosts + ":/etc/hosts",
                "--tmpfs", "/tmp:64m");
        var command = new ArrayList<>(List.of("bash", "-c", "cd /relais && exec bash /start.sh \"$@\"", "start"));
        command.addAll(List.of(
                file.last().the("EXPOSE").rest().split(" ")[1],
                file.last().the("USER").rest()));
        command.addAll(List.of("/" + health.getFileName(), "on", "off", "on", "off", "--"));
        command.addAll(file.last().the("ENTRYPOINT").words());
        var environment = new HashMap<>(ComposeFile.read().service(service).environment());
        environment.replaceAll(
                (name, value) -> PLAYED.getOrDefault(name, value).replaceAll("\\$\\{\\w+:-([^}]*)}", "$1"));
        var said = new LinkedHashMap<String, List<Long>>();
        rehearsal
                .container(image, options, command, environment)
                .lines()
                .map(line -> line.split(" "))
                .forEach(line -> said.computeIfAbsent(line[0], ignored -> new ArrayList<>())
                        .add(Long.valueOf(line[1])));
        return said;
    }

    private static long least(List<Long> all) {
        return all.stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    private static List<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file + " " + file.toFile().lastModified() + " "
                            + file.toFile().length())
                    .sorted()
                    .toList();
        }
    }

    /** The JVM that is told so refuses what was learned of other files: otherwise it would silently go without. */
    @Test
    void keepWhatIsOfTheseFilesAlone() throws IOException, InterruptedException {
        var file = Dockerfile.of("gateway");
        var image = rehearsal.image("changed", file, built);
        var jar = image.resolve("relais/service.jar");
        Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));

        assertThatThrownBy(() -> start("gateway", file, image)).hasMessageContaining("AOT cache");
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void sayWhatIsInThem(String module) throws IOException {
        var bom = JsonMapper.shared().readTree(Files.readString(built.resolve("images/" + module + "/bom.json")));

        assertThat(bom.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bom.at("/metadata/component/name").asString()).isEqualTo(module);
        try (var jars = Files.walk(built.resolve("images/" + module))) {
            var libraries = jars.filter(jar -> jar.getParent().endsWith("lib"))
                    .map(jar -> jar.getFileName().toString())
                    .toList();
            var components = bom.path("components")
                    .valueStream()
                    .map(one -> one.path("name").asString() + "-"
                            + one.path("version").asString())
                    .toList();
            assertThat(libraries)
                    .hasSizeGreaterThan(50)
                    .allMatch(library -> components.stream().anyMatch(library::startsWith));
        }
    }
}
