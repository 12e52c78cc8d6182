package fr.relais.platform.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is set without effect is refused, wherever it is set, and nothing of it is said but its name. */
class NamesCheckTest {

    private static final String VALUE = "canary-of-a-secret";

    @TempDir
    private Path folder;

    private KnownSettings known;

    @BeforeEach
    void declare() throws IOException {
        known = Declared.settings(
                folder,
                Map.of(
                        "relais.kafka.min-in-sync", "java.lang.Integer",
                        "relais.kafka.bootstrap", "java.lang.String",
                        "relais.centres.nudges", "java.util.List<java.time.Duration>"));
    }

    private void checkVariable(String name) {
        new NamesCheck().settings(Declared.starting(known, Map.of(name, VALUE), Map.of()));
    }

    private void checkProperty(String name) {
        new NamesCheck().settings(Declared.starting(known, Map.of(), Map.of(name, VALUE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RELAIS_KAFKA_MININSYNC",
                "RELAIS_KAFKA_MIN_IN_SYNC",
                "relais_kafka_bootstrap",
                "RELAIS_CENTRES_NUDGES",
                "RELAIS_CENTRES_NUDGES_0",
                "RELAISKAFKA",
                "KAFKA_BOOTSTRP"
            })
    void takesVariablesThatReachASettingOrAreNoneOfOurs(String name) {
        assertThatNoException().isThrownBy(() -> checkVariable(name));
    }

    @ParameterizedTest
    @CsvSource({
        "RELAIS_KAFKA_MININSINC, ; RELAIS_KAFKA_MININSYNC is",
        "RELAIS_KAFKA_MININ_SYNC, ; RELAIS_KAFKA_MININSYNC is",
        "RELAIS_KAFKABOOTSTRAP, ; RELAIS_KAFKA_BOOTSTRAP is",
        "RELAIS_KAFKA_BOOTSTRAP_SERVERS, ''",
        "RELAIS_VERSION, ''"
    })
    void refusesVariablesThatReachNoneAndProposesWhatIsMeant(String name, String proposed) {
        assertThatThrownBy(() -> checkVariable(name))
                .isInstanceOf(CannotStart.class)
                .hasMessage(name + " is no setting of this service" + proposed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "relais.kafka.min-in-sync",
                "relais.kafka.minInSync",
                "relais.centres.nudges[1]",
                "relais.test.containers",
                "kafka.bootstrp"
            })
    void takesNamesThatReachASettingOrAreNoneOfOurs(String name) {
        assertThatNoException().isThrownBy(() -> checkProperty(name));
    }

    @ParameterizedTest
    @CsvSource({
        "relais.kafka.bootstrp, ; relais.kafka.bootstrap is",
        "relais.kafka, ''",
        "relais.other.thing, ''",
        "relais.kafka.bootstrap.servers, ''"
    })
    void refusesNamesThatReachNone(String name, String proposed) {
        assertThatThrownBy(() -> checkProperty(name))
                .isInstanceOf(CannotStart.class)
                .hasMessage(name + " is no setting of this service" + proposed);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_PROT, SERVER_PORT",
        "SERVER_ADRESS, SERVER_ADDRESS",
        "MANAGEMENT_SERVR_PORT, MANAGEMENT_SERVER_PORT",
        "MANAGMENT_SERVER_PORT, MANAGEMENT_SERVER_PORT",
        "MANAGEMENT_SERVER_ADRESS, MANAGEMENT_SERVER_ADDRESS",
        "SPRING_PROFILE_ACTIVE, SPRING_PROFILES_ACTIVE",
        "spring_profile_active, SPRING_PROFILES_ACTIVE",
        "SPRING_PROFILES_ACTIV, SPRING_PROFILES_ACTIVE",
        "SPRING_CONFIG_ADDITIONAL_LOCATIONS, SPRING_CONFIG_ADDITIONAL_LOCATION"
    })
    void refusesVariablesThatAreNearToOneOfBootThatCounts(String name, String meant) {
        assertThatThrownBy(() -> checkVariable(name))
                .isInstanceOf(CannotStart.class)
                .hasMessage(name + " is no setting of this service; " + meant + " is");
    }

    /** An environment has names of whoever made it, of the cluster, and of Boot. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SERVER_PORT",
                "server_port",
                "SERVER_SOFTWARE",
                "SERVER_NAME",
                "SERVER_HOST",
                "SERVER_SERVICE_HOST",
                "SERVER_SERVICE_PORT",
                "SERVER_PORT_8080_TCP_ADDR",
                "MANAGEMENT_SERVICE_PORT",
                "SERVE_PORT",
                "SERVER_REACTIVE_SESSION_COOKIE_NAME",
                "SERVER_SSL_CERTIFICATE",
                "MANAGEMENT_SERVER_BASEPATH",
                "SPRING_PROFILES_INCLUDE_0",
                "SPRING_PROFILES_DEFAULT",
                "SPRING_CONFIG_ADDITIONALLOCATION",
                "SPRING_CONFIG_LOCATION"
            })
    void takesVariablesOfBootAndThoseOfOthers(String name) {
        assertThatNoException().isThrownBy(() -> checkVariable(name));
    }

    @ParameterizedTest
    @CsvSource({
        "server.prot, server.port",
        "spring.profile.active, spring.profiles.active",
        "spring.profile.active[0], spring.profiles.active",
        "management.servr.port, management.server.port"
    })
    void refusesNamesThatAreNearToOneOfBootThatCounts(String name, String meant) {
        assertThatThrownBy(() -> checkProperty(name))
                .isInstanceOf(CannotStart.class)
                .hasMessage(name + " is no setting of this service; " + meant + " is");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.Port",
                "server.http2.enabled",
                "serve.port",
                "spring.config.additionalLocation",
                "management.server.base-path"
            })
    void takesNamesOfBootAndThoseOfOthers(String name) {
        assertThatNoException().isThrownBy(() -> checkProperty(name));
    }

    /** Whatever the page of settings gives an operator is looked for when he mistypes it. */
    @Test
    void countsWhateverOfBootIsForOperators() throws IOException {
        try (var page = Files.lines(Path.of("../../deployment/src/test/resources/settings-of-boot.txt"))) {
            assertThat(page.map(line -> line.split(" \\| "))
                            .filter(cells -> cells[1].equals("operator"))
                            .map(cells -> cells[0])
                            .filter(name -> !name.endsWith("*")))
                    .hasSizeGreaterThan(5)
                    .allMatch(SettingsOfBoot.COUNT::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "Production", "production,debug", "prodution"})
    void refusesAProfileThatIsNone(String profiles) {
        var starting = Declared.starting(known, Map.of("SPRING_PROFILES_ACTIVE", profiles), Map.of());

        assertThatThrownBy(() -> new NamesCheck().settings(starting))
                .isInstanceOf(CannotStart.class)
                .hasMessage("spring.profiles.active names a profile that is none; benchmark, production, sandbox are");
    }

    @ParameterizedTest
    @CsvSource({"0s, must be positive", VALUE + ", cannot be read as what it is for"})
    void refusesAPatienceThatIsNone(String patience, String reason) {
        var starting = Declared.starting(known, Map.of("RELAIS_START_PATIENCE", patience), Map.of());

        assertThatThrownBy(starting::patience)
                .isInstanceOf(CannotStart.class)
                .hasMessage("relais.start.patience " + reason);
    }
}
