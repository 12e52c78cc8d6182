package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Every script of an installation is one that bash understands; and what those tell Keycloak that run in compose alone,
 * said here to something that takes its place. That Keycloak understands it is shown in profile {@code keycloak}.
 */
class ScriptsTest {

    private static final String PASSWORD = "canary of a password";

    /** Says what it was told, and answers as a realm does in which nothing was set up yet. */
    private static final String KCADM = """
            #!/usr/bin/env bash
            [ "$1" = config ] && { echo "password $KC_CLI_PASSWORD" >>"$TOLD"; [ "$KC_CLI_PASSWORD" ] || exit 1; }
            echo "$*" >>"$TOLD"
            case "$*" in
                *"get realms/relais"*) echo "$FLOW" ;;
                *"get authentication/flows/demo/executions"*) echo '[ {"id":"1","requirement":"DISABLED"} ]' ;;
                *"-f -"*) sed 's/^/given /' >>"$TOLD" ;;
                *"$FAILS"*) [ -z "$FAILS" ] || exit 1 ;;
            esac
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void standIn() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("kcadm"), KCADM);
        Files.writeString(folder.resolve("password"), PASSWORD);
        Tool.run("chmod", "+x", folder.resolve("kcadm").toString());
    }

    static List<String> all() throws IOException {
        try (var k8s = Files.walk(Repository.path("k8s"));
                var images = Files.walk(Repository.path("deployment/image"))) {
            return Stream.of(k8s, images, Stream.of(Repository.path("relais"), Repository.path(".ci/run")))
                    .flatMap(files -> files)
                    .filter(Files::isRegularFile)
                    .filter(ScriptsTest::isScript)
                    .map(file -> Repository.path("").relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean isScript(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().filter(line -> line.startsWith("#!")).isPresent();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void isUnderstood(String script) throws IOException, InterruptedException {
        assertThat(Repository.read(script)).startsWith("#!/usr/bin/env bash\n").contains("\nset -");

        Tool.run("bash", "-n", path(script));
    }

    @Test
    void areAllThatThereAre() throws IOException {
        assertThat(all())
                .contains("k8s/compose/mail.sh", "k8s/compose/demo-accounts.sh", "deployment/image/train")
                .hasSizeGreaterThanOrEqualTo(14);
    }

    private List<String> told(String script, String flow, String fails) throws IOException, InterruptedException {
        var told = folder.resolve("told");
        Files.deleteIfExists(told);
        var process = new ProcessBuilder("bash", path(script))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        process.environment()
                .putAll(Map.of(
                        "KCADM",
                        folder.resolve("kcadm").toString(),
                        "KC_SERVER",
                        "http://identity:8080",
                        "KC_ADMIN",
                        "administrator",
                        "KC_ADMIN_PASSWORD_FILE",
                        folder.resolve("password").toString(),
                        "TMPDIR",
                        Files.createDirectories(folder.resolve("tmp")).toString(),
                        "TOLD",
                        told.toString(),
                        "FLOW",
                        flow,
                        "FAILS",
                        fails));
        if (process.start().waitFor() != 0) {
            throw new AssertionError(Files.readString(folder.resolve("said")));
        }
        return new ArrayList<>(Files.readAllLines(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s/compose/mail.sh", "k8s/compose/demo-accounts.sh"})
    void signsInWithoutShowingThePasswordAndLeavesNoSession(String script) throws Exception {
        var told = told(script, "browser", "");

        assertThat(told.get(0)).isEqualTo("password " + PASSWORD);
        assertThat(told.get(1))
                .startsWith("config credentials")
                .contains("--server http://identity:8080 --realm master --user administrator");
        assertThat(told.stream().filter(line -> !line.startsWith("password ")))
                .noneMatch(line -> line.contains(PASSWORD));
        try (var left = Files.list(folder.resolve("tmp"))) {
            assertThat(left).isEmpty();
        }
    }

    /** The provider is in a network with Mailpit, under the name and at the port by which it is told of it. */
    @Test
    void mailGoesToWhoeverKeepsIt() throws Exception {
        var told = told("k8s/compose/mail.sh", "browser", "");

        assertThat(told)
                .last()
                .asString()
                .startsWith("update realms/relais")
                .contains(
                        "-s smtpServer.host=mailpit ",
                        "-s smtpServer.port=1025 ",
                        "-s smtpServer.from=relais@relais.invalid");
        var file = ComposeFile.read();
        assertThat(file.service("mailpit").networks())
                .containsAnyElementsOf(file.service("identity").networks());
    }

    @Test
    void theDemoBringsItsAccountsAndASignInByAPasswordAlone() throws Exception {
        var told = told("k8s/compose/demo-accounts.sh", "browser", "");

        var brought = told.stream()
                .filter(line -> line.startsWith("create partialImport"))
                .toList();
        assertThat(brought).singleElement().asString().contains("-r relais", "-s ifResourceExists=SKIP");
        assertThat(Path.of(brought.get(0).replaceFirst(".* -f ", ""))).isRegularFile();
        assertThat(told.stream().map(line -> line.replaceFirst(" --config .*", "")))
                .containsSubsequence(
                        "create authentication/flows -r relais -s alias=demo -s providerId=basic-flow"
                                + " -s topLevel=true -s builtIn=false",
                        "create authentication/flows/demo/executions/execution -r relais"
                                + " -s provider=auth-username-password-form",
                        "given  {\"id\":\"1\",\"requirement\":\"REQUIRED\"} ",
                        "update realms/relais -s browserFlow=demo");
    }

    /** Containers are started again. */
    @Test
    void theDemoIsBroughtOnce() throws Exception {
        var told = told("k8s/compose/demo-accounts.sh", "demo", "");

        assertThat(told).noneMatch(line -> line.startsWith("create authentication") || line.startsWith("update"));
    }

    /** Whoever waits for them in compose waits for an end that went well. */
    @ParameterizedTest
    @ValueSource(strings = {"k8s/compose/mail.sh", "k8s/compose/demo-accounts.sh"})
    void failWhenTheProviderRefuses(String script) {
        assertThatThrownBy(() -> told(script, "browser", "relais")).isInstanceOf(AssertionError.class);
    }

    private static String path(String script) {
        return Repository.path(script).toString();
    }
}
