package fr.relais.platform.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void refusesAPatienceThatIsNone() {
        assertThatThrownBy(() -> Declared.starting(known, Map.of("RELAIS_START_PATIENCE", "0s"), Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("relais.start.patience must be positive");
        assertThatThrownBy(() -> Declared.starting(known, Map.of("RELAIS_START_PATIENCE", VALUE), Map.of()))
                .isInstanceOf(CannotStart.class)
                .hasMessage("relais.start.patience cannot be read as what it is for");
    }
}
