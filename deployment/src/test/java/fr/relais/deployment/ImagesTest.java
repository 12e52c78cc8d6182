package fr.relais.deployment;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How images are made. That what is written here also works, {@link RehearsalTest} shows. */
class ImagesTest {

    static final List<String> SERVICES = Connection.SERVICES;
    static final List<String> ALL =
            Stream.concat(SERVICES.stream(), Stream.of("sandbox")).toList();

    private static final String PINNED = "@sha256:[0-9a-f]{64}";
    private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @FieldSource("ALL")
    void areBuiltTogether(String module) {
        var text = Dockerfile.text(module);
        var first = Dockerfile.text("gateway");

        assertThat(text).startsWith(first.substring(0, first.indexOf("FROM ${BASE_IMAGE}\n")));
        assertThat(Dockerfile.of(module).stages()).hasSize(3);
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void beginWithImagesThatAreNamedByDigest(String module) {
        var file = Dockerfile.of(module);

        assertThat(file.stages().get(0).all("ARG").map(Dockerfile.Instruction::rest))
                .satisfiesExactly(
                        build -> assertThat(build).matches("BUILD_IMAGE=maven:3\\.9-eclipse-temurin-25" + PINNED),
                        base -> assertThat(base).matches("BASE_IMAGE=eclipse-temurin:25-jre" + PINNED));
        assertThat(file.stages().stream().map(Dockerfile.Stage::from))
                .containsExactly("", "${BUILD_IMAGE} AS build", "${BASE_IMAGE}");
        assertThat(file.stages().get(1).all("RUN").map(Dockerfile.Instruction::rest))
                .first()
                .isEqualTo("bash deployment/image/pinned \"${RELEASE}\" \"${BUILD_IMAGE}\" \"${BASE_IMAGE}\"");
        assertThat(file.stages().get(1).all("ARG").map(Dockerfile.Instruction::rest))
                .containsExactly("BUILD_IMAGE", "BASE_IMAGE", "RELEASE");
    }

    @Test
    void ofAReleaseHaveADigest() throws Exception {
        pinned("", "a:1", "b");
        pinned("1.0", "a:1" + DIGEST, "b" + DIGEST);

        for (var loose : List.of("a:1", "a:1" + DIGEST.substring(0, 60), "a:1" + DIGEST + " b", "a@sha512:0")) {
            assertThatThrownBy(() -> pinned("1.0", "b" + DIGEST, loose))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("has no digest");
        }
    }

    private static void pinned(String release, String... images) throws Exception {
        var script = Repository.path("deployment/image/pinned").toString();
        Tool.run(Stream.concat(Stream.of("bash", script, release), Stream.of(images))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void runAsNobodyWhoOwnsAnythingInThem(String module) {
        var last = Dockerfile.of(module).last();

        assertThat(last.the("USER").rest()).isEqualTo("10001:10001");
        assertThat(last.all("COPY").flatMap(copy -> copy.flags().stream()).toList())
                .isNotEmpty()
                .allMatch("--from=build"::equals);
        assertThat(names(last).indexOf("USER")).isGreaterThan(names(last).lastIndexOf("COPY"));
        assertThat(names(last).indexOf("USER")).isGreaterThan(names(last).lastIndexOf("RUN"));
    }

    private static List<String> names(Dockerfile.Stage stage) {
        return stage.instructions().stream().map(Dockerfile.Instruction::name).toList();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void sayWhatTheyAre(String module) {
        assertThat(Dockerfile.of(module).last().the("LABEL").rest())
                .contains("org.opencontainers.image.title=\"relais/" + module + "\"")
                .contains("org.opencontainers.image.description=\"")
                .contains("org.opencontainers.image.version=\"${VERSION}\"")
                .contains("org.opencontainers.image.revision=\"${REVISION}\"");
        assertThat(Dockerfile.of(module).last().all("COPY").map(Dockerfile.Instruction::rest))
                .as("what is in it")
                .anyMatch(copy -> copy.contains("/images/" + module + "/bom.json"));
    }

    /** What was learned under other flags or paths is not used, and nobody is told: the start is slow again. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void learnWhatTheyLoadUnderTheFlagsTheyRunWith(String service) {
        var last = Dockerfile.of(service).last();

        assertThat(last.the("ENTRYPOINT").words())
                .containsExactly("java", "@java.args", "-XX:AOTCache=service.aot", "-jar", "service.jar");
        assertThat(last.the("RUN").rest()).isEqualTo("bash /build/deployment/image/train " + service + " /around");
        assertThat(last.the("RUN").flags()).contains("--mount=type=tmpfs,target=/tmp");
        assertThat(last.the("WORKDIR").rest()).isEqualTo("/relais");
        assertThat(Repository.read("deployment/image/train"))
                .contains("\njava @java.args -Xlog:disable -Xlog:all=error:stderr -XX:AOTCacheOutput=service.aot "
                        + "-jar service.jar &\n")
                .doesNotContain("cd ");
    }

    /** A collector that the JVM chooses by the size of the machine is another one where it is built. */
    @Test
    void leaveNoFlagToTheMachine() {
        assertThat(Repository.read("deployment/image/java.args").lines())
                .contains("-XX:+UseG1GC", "-XX:+UseCompactObjectHeaders", "-XX:MaxRAMPercentage=50")
                .contains("-XX:+ExitOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash", "-XX:+DisableAttachMechanism")
                .noneMatch(line -> line.contains("HeapDump") || line.contains("TieredStopAtLevel"));
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, 8080, 9080",
        "capacity-service, 8081, 9081",
        "placement-service, 8082, 9082",
        "notification-service, 8083, 9083"
    })
    void areAskedWhereTheyListen(String service, String port, String operators) {
        var last = Dockerfile.of(service).last();

        assertThat(last.the("EXPOSE").rest()).isEqualTo(port + " " + operators);
        assertThat(last.the("HEALTHCHECK").words())
                .startsWith("java")
                .endsWith("-cp", "health.jar", "fr.relais.platform.door.Readiness", operators);
        assertThat(Repository.read(service + "/src/main/resources/application.yml"))
                .contains("port: " + operators);
        assertThat(Repository.path("platform/front-door/src/main/java/fr/relais/platform/door/Readiness.java"))
                .exists();
    }

    @Test
    void areMadeOfNothingThatWasBuiltOutside() throws Exception {
        assertThat(BuildContext.read().files().stream().map(Object::toString))
                .hasSizeGreaterThan(500)
                .contains("pom.xml", ".mvn/maven.config", "docs/glossary.md", "deployment/image/train")
                .contains("gateway/src/main/resources/templates/request.html")
                .noneMatch(file -> file.matches("(.*/)?(\\.git|target|\\.relais)/.*|.*/src/test/.*|.*\\.env"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void takeNothingOfTheSourcesWithThem(String module) {
        var copied = Dockerfile.of(module)
                .last()
                .all("COPY")
                .flatMap(copy -> Stream.of(copy.rest().split(" ")));

        assertThat(copied)
                .allMatch(word -> word.startsWith("/images/" + module + "/")
                        || word.equals("/build/deployment/image/java.args")
                        || word.equals("./"));
        assertThat(Repository.read(".dockerignore").lines()).contains(".git", "**/target", ".relais", "**/src/test");
    }
}
