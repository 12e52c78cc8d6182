package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import fr.relais.deployment.ComposeFile.Mount;
import fr.relais.deployment.PackagedService.Declared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code docker-compose.yml} tells the services, and which files they find. */
class ComposeSettingsTest {

    @SuppressWarnings("unused")
    private static final Iterable<String> SERVICES = Connection.SERVICES;

    private static final ComposeFile FILE = ComposeFile.read();
    private static final String SECRETS = "/run/secrets/";

    private static final Map<String, String> VOLUMES = Map.of(
            "gateway", "gateway-secrets",
            "capacity-service", "capacity-secrets",
            "placement-service", "placement-secrets",
            "notification-service", "notification-secrets",
            "identity", "identity-secrets",
            "identity-clients", "identity-secrets",
            "demo-accounts", "identity-secrets",
            "demo", "gateway-secrets",
            "grafana", "grafana-secrets",
            "operators", "operators-secrets");

    private static final Map<String, Set<String>> OF_OTHERS = Map.of(
            "mongodb", Set.of("HOME"),
            "kafka", Set.of("KAFKA_HEAP_OPTS", "LOG_DIR", "EXTRA_ARGS"),
            "identity",
                    Set.of(
                            "KC_HOSTNAME",
                            "KC_HOSTNAME_BACKCHANNEL_DYNAMIC",
                            "KC_HTTP_ENABLED",
                            "KC_HEALTH_ENABLED",
                            "KC_DB",
                            "KC_CACHE",
                            "KC_BOOTSTRAP_ADMIN_USERNAME",
                            "JAVA_OPTS_KC_HEAP",
                            "RELAIS_CONSOLE_ADDRESS"),
            "mailpit", Set.of("MP_DATABASE", "MP_MAX_MESSAGES"),
            "grafana",
                    Set.of(
                            "GF_SECURITY_ADMIN_USER",
                            "GF_SECURITY_ADMIN_PASSWORD__FILE",
                            "GF_PATHS_PROVISIONING",
                            "GF_ANALYTICS_REPORTING_ENABLED",
                            "GF_ANALYTICS_CHECK_FOR_UPDATES",
                            "GF_ANALYTICS_CHECK_FOR_PLUGIN_UPDATES",
                            "GF_NEWS_NEWS_FEED_ENABLED",
                            "GF_SECURITY_DISABLE_GRAVATAR"),
            "demo", Set.of("RELAIS_HOME"));

    private static final Map<String, List<String>> SCRIPTS = Map.of(
            "identity-clients", List.of("identity/clients.sh", "compose/mail.sh"),
            "demo-accounts", List.of("compose/demo-accounts.sh", "identity/demo.sh"),
            "operators", List.of("compose/operators.sh"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void isWhatTheServiceHas(String service) {
        var variables = PackagedService.named(service).declared().keySet().stream()
                .flatMap(DeclaredSettings::variables)
                .collect(Collectors.toSet());

        assertThat(FILE.service(service).environment().keySet()).isNotEmpty().isSubsetOf(variables);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void isAllThatTheServiceNeeds(String service) {
        var packaged = PackagedService.named(service);
        var needed = packaged.declared().values().stream()
                .filter(declared -> declared.name().startsWith("relais."))
                .filter(declared -> Setting.of(declared).isRequired())
                .map(Declared::name)
                .filter(name -> !packaged.preset().containsKey(name))
                .toList();

        assertThat(needed)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                FILE.service(service).environment().keySet())
                        .as(name)
                        .containsAnyElementsOf(DeclaredSettings.variables(name).collect(Collectors.toSet())));
    }

    /** A name that it does not know a program passes over in silence: here stand those that its makers document. */
    @Test
    void isWhatProgramsOfOthersHave() {
        assertThat(FILE.services().keySet().stream()
                        .filter(name -> !Connection.SERVICES.contains(name))
                        .filter(name -> !SCRIPTS.containsKey(name))
                        .collect(Collectors.toMap(
                                name -> name,
                                name -> FILE.service(name).environment().keySet()))
                        .entrySet()
                        .stream()
                        .filter(one -> !one.getValue().isEmpty()))
                .containsExactlyInAnyOrderElementsOf(OF_OTHERS.entrySet());
    }

    /** What runs a script of ours has what the script reads, and nothing else. */
    @Test
    void isWhatScriptsRead() {
        SCRIPTS.forEach((name, scripts) -> {
            var read = scripts.stream()
                    .map(script -> Repository.read("k8s/" + script))
                    .flatMap(script -> Pattern.compile("\\$\\{?((?:KC|OPERATORS)_\\w+)")
                            .matcher(script)
                            .results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            var told = new TreeSet<>(FILE.service(name).environment().keySet());
            told.remove("HOME");
            assertThat(told).as(name).isNotEmpty().isEqualTo(read);
        });
    }

    @Test
    void isNoSecret() {
        FILE.services()
                .forEach((name, container) -> container.environment().forEach((variable, value) -> {
                    if (variable.matches(".*(SECRET|PASSWORD|KEY|URI)(_*FILE)?")) {
                        assertThat(value).as(name + " " + variable).startsWith(SECRETS);
                    }
                    assertThat(value).doesNotContainPattern("://[^/]*@");
                }));
    }

    /** Each finds its own files and nobody else's; the provider's are also shown to who sets it up. */
    @Test
    void eachHasSecretsOfItsOwn() {
        FILE.services().forEach((name, container) -> {
            if (!name.equals("secrets")) {
                assertThat(container.mounts().filter(mount -> mount.from().endsWith("-secrets")))
                        .as(name)
                        .containsExactlyElementsOf(
                                VOLUMES.containsKey(name)
                                        ? Set.of(new Mount(VOLUMES.get(name), "/run/secrets", true))
                                        : Set.of());
            }
        });
    }

    /** The group by which secrets are read is that of everybody who has some. */
    @Test
    void secretsAreReadByWhoHasThem() {
        VOLUMES.keySet().forEach(name -> {
            var container = FILE.service(name);
            assertThat(container.user().endsWith(":10001")
                            || container.groupAdd().contains("10001"))
                    .as(name)
                    .isTrue();
        });
    }

    @Test
    void everyFileThatIsReadIsMade() throws IOException, InterruptedException {
        Tool.run("bash", Repository.path("k8s/compose/secrets.sh").toString(), folder.toString());

        FILE.services().forEach((name, container) -> {
            var read = container.environment().values().stream()
                    .filter(value -> value.startsWith(SECRETS))
                    .map(value -> value.substring(SECRETS.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!read.isEmpty()) {
                assertThat(made(madeFor(name))).as(name).containsAll(read);
            }
            if (Connection.SERVICES.contains(name)) {
                assertThat(made(name)).as("nothing is made for nobody").containsExactlyElementsOf(read);
            }
        });
        assertThat(FILE.service("demo").command()).contains(SECRETS + "console.secret");
    }

    /** The folder whose volume it mounts. */
    private static String madeFor(String name) {
        return FILE.service("secrets")
                .mounts()
                .filter(mount -> mount.from().equals(VOLUMES.get(name)))
                .map(mount -> mount.to().substring("/secrets/".length()))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> made(String name) {
        try (var files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whoever names the keys of a provider alone learns of a wrong issuer by the first token, when people wait. */
    @Test
    void aWrongIssuerIsSeenAtTheStart() {
        var realm = "http://identity:8080/realms/relais";
        for (var service : Connection.SERVICES) {
            assertThat(FILE.service(service).environment())
                    .as(service)
                    .containsEntry("RELAIS_IDENTITY_KEYS", realm + "/protocol/openid-connect/certs")
                    .containsEntry("RELAIS_IDENTITY_METADATA", realm + "/.well-known/openid-configuration");
        }
    }

    @Test
    void theProviderIsTheSameForAll() {
        for (var service : Connection.SERVICES) {
            assertThat(FILE.service(service).environment())
                    .containsEntry(
                            "RELAIS_IDENTITY_ISSUER",
                            FILE.service("identity").environment().get("KC_HOSTNAME") + "/realms/relais");
        }
        assertThat(FILE.service("operators").environment())
                .containsEntry(
                        "OPERATORS_ISSUER",
                        FILE.service("gateway").environment().get("RELAIS_IDENTITY_ISSUER"));
        assertThat(FILE.service("gateway").environment())
                .containsEntry(
                        "RELAIS_CONSOLE_ADDRESS",
                        FILE.service("identity").environment().get("RELAIS_CONSOLE_ADDRESS"));
        assertThat(FILE.service("demo").command())
                .contains(FILE.service("gateway").environment().get("RELAIS_CONSOLE_ADDRESS"));
    }
}
