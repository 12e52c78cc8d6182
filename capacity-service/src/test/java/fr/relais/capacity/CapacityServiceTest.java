package fr.relais.capacity;

import java.time.Duration;
import java.util.HashMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** The service starts with exactly what is documented, and not with less. */
class CapacityServiceTest {

    @Test
    void isReadyWithTheDocumentedEnvironment() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> RunningService.shared()
                        .http()
                        .get()
                        .uri(RunningService.shared().operators() + "/actuator/health/readiness")
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELAIS_MONGODB_URI", "RELAIS_SERVER_KEY_FILE", "RELAIS_AUDIT_KEY_FILE"})
    void doesNotStartWithout(String variable) {
        var variables = new HashMap<>(RunningService.variables());
        variables.remove(variable);

        assertThatThrownBy(() -> RunningService.start(variables).close()).isInstanceOf(Exception.class);
    }

    @Test
    void doesNotForgetEndedHoldsSoonerThanTheyMayBeRepeated() {
        var variables = new HashMap<>(RunningService.variables());
        variables.put("RELAIS_CENTRES_MEMORY", "6d");

        assertThatThrownBy(() -> RunningService.start(variables).close()).isInstanceOf(Exception.class);
    }
}
