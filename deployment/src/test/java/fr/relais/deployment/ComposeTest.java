package fr.relais.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.deployment.ComposeFile.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What containers of {@code docker-compose.yml} may do, and when they begin. */
class ComposeTest {

    private static final ComposeFile FILE = ComposeFile.read();

    static Stream<String> containers() {
        return FILE.services().keySet().stream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    privileged: true",
                "    cap_add: [NET_ADMIN]",
                "    devices: [/dev/kvm]",
                "    pid: host",
                "    env_file: .env",
                "    readonly: true",
                "    healthcheck: {tests: [NONE]}"
            })
    void sayNothingThatIsNotKnownHere(String line) {
        var text = Repository.read(ComposeFile.PATH).replace("  mailpit:\n", "  mailpit:\n" + line + "\n");

        assertThatThrownBy(() -> ComposeFile.of(text)).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @MethodSource("containers")
    void areClosed(String name) {
        var container = FILE.service(name);

        // Keycloak puts itself together at each start, beside its own programs.
        assertThat(container.readOnly()).isEqualTo(!name.equals("identity"));
        assertThat(container.capDrop()).containsExactly("ALL");
        assertThat(container.securityOpt()).containsExactly("no-new-privileges:true");
        assertThat(container.ulimits()).containsEntry("core", 0);
        assertThat(container.pidsLimit()).isBetween(1, 1024);
        assertThat(container.memLimit()).matches("[1-9][0-9]*[mg]");
        assertThat(container.logging().driver()).isEqualTo("local");
        assertThat(container.tmpfs()).allMatch(each -> each.contains("size="));
    }

    /** Who makes the keys is root without any right, and talks to nobody. */
    @ParameterizedTest
    @MethodSource("containers")
    void runAsNobody(String name) {
        var container = FILE.service(name);
        if (name.equals("secrets")) {
            assertThat(container.user()).isEqualTo("0:10001");
            assertThat(container.networkMode()).isEqualTo("none");
            assertThat(container.once()).isTrue();
        } else {
            assertThat(container.user()).matches("[1-9][0-9]*:[0-9]+");
            assertThat(container.networkMode()).isNull();
        }
        if (Connection.SERVICES.contains(name)) {
            assertThat(container.user())
                    .isEqualTo(Dockerfile.of(name).last().the("USER").rest());
        }
    }

    @ParameterizedTest
    @MethodSource("containers")
    void areOfOneVersion(String name) {
        var container = FILE.service(name);
        if (container.build() == null) {
            assertThat(container.image())
                    .matches("\\$\\{BASE_IMAGE:-.+:.+@sha256:[0-9a-f]{64}}|[a-z./]+:v?[0-9][0-9.]*[0-9]");
        } else {
            var module = name.equals("demo") ? "sandbox" : name;
            assertThat(container.image()).isEqualTo("relais/" + module);
            assertThat(container.build().context()).isEqualTo(".");
            assertThat(container.build().dockerfile()).isEqualTo(module + "/Dockerfile");
            assertThat(Repository.path(container.build().dockerfile())).exists();
        }
    }

    /** What they are built with is what the files of the images say, unless somebody says otherwise. */
    @Test
    void areBuiltOfTheSame() {
        var defaults = Dockerfile.of("gateway").stages().get(0).all("ARG").map(Dockerfile.Instruction::rest);
        var built = FILE.services().values().stream()
                .filter(each -> each.build() != null)
                .toList();

        assertThat(built).hasSize(5);
        assertThat(defaults.map(each -> each.split("=", 2)))
                .allSatisfy(each -> assertThat(built)
                        .extracting(container -> container.build().args().get(each[0]))
                        .containsOnly("${" + each[0] + ":-" + each[1] + "}"));
        assertThat(built)
                .allSatisfy(container -> assertThat(container.build().args()).containsEntry("RELEASE", "${RELEASE:-}"));
        assertThat(FILE.service("secrets").image())
                .isEqualTo(built.get(0).build().args().get("BASE_IMAGE"));
    }

    @ParameterizedTest
    @MethodSource("containers")
    void sayWhetherTheyAreWell(String name) {
        var container = FILE.service(name);
        if (container.once()) {
            return;
        }
        assertThat(container.restart()).isEqualTo("unless-stopped");
        var own = container.healthcheck();
        if (Connection.SERVICES.contains(name)) {
            assertThat(own).as("the image knows how").isNull();
            assertThat(Dockerfile.of(name).last().all("HEALTHCHECK")).hasSize(1);
        } else {
            assertThat(own).isNotNull();
            assertThat(own.test().get(0)).isEqualTo("CMD");
            assertThat(own.retries()).isBetween(1, 10);
        }
    }

    @ParameterizedTest
    @MethodSource("containers")
    void waitUntilTheOthersAreWell(String name) {
        var container = FILE.service(name);
        container.dependsOn().forEach((other, waiting) -> {
            assertThat(waiting.condition())
                    .as(other)
                    .isEqualTo(FILE.service(other).once() ? "service_completed_successfully" : "service_healthy");
            assertThat(container.profiles())
                    .as("who is always there waits for nobody who may not be")
                    .containsAll(FILE.service(other).profiles());
        });
        if (Connection.STORING.contains(name)) {
            assertThat(container.dependsOn()).containsKeys("secrets", "mongodb", "kafka", "identity");
        }
        if (container.mounts().anyMatch(mount -> mount.to().equals("/run/secrets"))) {
            assertThat(before(name)).contains("secrets");
        }
    }

    private static Set<String> before(String name) {
        return FILE.service(name).dependsOn().keySet().stream()
                .flatMap(other -> Stream.concat(Stream.of(other), before(other).stream()))
                .collect(Collectors.toSet());
    }

    @Test
    void aGatewayWaitsForAllBehindIt() {
        assertThat(FILE.service("gateway").dependsOn()).containsKeys(Connection.STORING.toArray(String[]::new));
        assertThat(before("demo")).contains("gateway", "demo-accounts", "identity-clients");
    }

    /** Nobody needs to set anything before a first start. */
    @Test
    void haveADefaultForWhateverMayBeSet() {
        assertThat(Repository.read(ComposeFile.PATH).replaceAll("\\$\\$", ""))
                .doesNotContainPattern("\\$\\{?\\w+[^:\\w]");
    }

    @Test
    void doNotPassForProduction() {
        assertThat(FILE.services().values().stream().map(Service::environment).flatMap(each -> each.keySet().stream()))
                .doesNotContain("SPRING_PROFILES_ACTIVE");
        assertThat(Repository.read(ComposeFile.PATH)).contains("without profile `production`, which would refuse");
    }

    /** Who tries it out with people who do not exist says so each time. */
    @Test
    void makeTheDemonstrationOnlyWhenItIsAskedFor() {
        var byProfile = Map.of(
                "demo", List.of("demo", "demo-accounts"),
                "observability", List.of("grafana", "prometheus", "tempo"),
                "operators", List.of("operators"));

        byProfile.forEach((profile, names) -> assertThat(containers()
                        .filter(name -> FILE.service(name).profiles().equals(List.of(profile))))
                .containsExactlyInAnyOrderElementsOf(names));
        assertThat(containers().filter(name -> FILE.service(name).profiles().isEmpty()))
                .containsExactlyInAnyOrder(
                        "secrets",
                        "mongodb",
                        "kafka",
                        "identity",
                        "identity-clients",
                        "mailpit",
                        "gateway",
                        "capacity-service",
                        "placement-service",
                        "notification-service");
        assertThat(containers()
                        .filter(name -> !name.startsWith("demo"))
                        .map(FILE::service)
                        .map(Object::toString))
                .noneMatch(said -> said.contains("relais-demo-users"));
    }
}
