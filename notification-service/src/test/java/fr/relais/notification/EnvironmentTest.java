package fr.relais.notification;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The service starts with what is documented, and does not with less. */
class EnvironmentTest {

    @Test
    void startsWithExactlyTheDocumentedVariables() {
        RunningService.shared()
                .http()
                .get()
                .uri(RunningService.shared().operators() + "/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RELAIS_MONGODB_URI",
                "RELAIS_KAFKA_BOOTSTRAP",
                "RELAIS_IDENTITY_ISSUER",
                "RELAIS_SERVER_KEY_FILE",
                "RELAIS_AUDIT_KEY_FILE",
                "RELAIS_STATISTICS_STORE_URI",
                "RELAIS_STATISTICS_KEY_FILE",
                "RELAIS_CONTACTS_KEY_FILE"
            })
    void refusesToStartWithout(String variable) {
        var variables = RunningService.variables();
        variables.remove(variable);

        assertThatThrownBy(() -> RunningService.start(variables).close()).isInstanceOf(Exception.class);
    }

    @Test
    void refusesToStartWithASettingItDoesNotKnow() {
        var variables = RunningService.variables();

        assertThatThrownBy(() -> RunningService.start(variables, "--relais.stream.hartbeat=1s")
                        .close())
                .isInstanceOf(Exception.class);
    }

    /** What stops it is this setting first, and then that one. */
    @Test
    void refusesInProductionToCallItsOwnMachineAndToMailInClear() {
        var variables = RunningService.variables();
        variables.put("SPRING_PROFILES_ACTIVE", "production");

        assertThatThrownBy(() -> RunningService.start(variables).close())
                .hasMessageContaining("relais.webhooks.loopback");
        variables.remove("RELAIS_WEBHOOKS_LOOPBACK");
        assertThatThrownBy(() -> RunningService.start(variables).close())
                .hasMessageContaining("production needs relais.mail.encrypted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "https://hooks.an.example", "hooks.an.example/in", "*.example"})
    void refusesToStartWithAHostThatIsNone(String host) {
        var variables = RunningService.variables();
        variables.put("RELAIS_WEBHOOKS_HOSTS", host);

        assertThatThrownBy(() -> RunningService.start(variables).close()).isInstanceOf(Exception.class);
    }

    @Test
    void refusesToStartWithAShiftedClockOutsideTheSandbox() {
        var variables = RunningService.variables();
        variables.put("RELAIS_CLOCK_FILE", "clock");

        assertThatThrownBy(() -> RunningService.start(variables).close()).isInstanceOf(Exception.class);
    }
}
