package fr.relais.placement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The service does not start with less than what is documented. */
class EnvironmentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RELAIS_MONGODB_URI",
                "RELAIS_KAFKA_BOOTSTRAP",
                "RELAIS_IDENTITY_ISSUER",
                "RELAIS_SERVER_KEY_FILE",
                "RELAIS_AUDIT_KEY_FILE",
                "RELAIS_MASTER_KEY_FILE",
                "RELAIS_CAPACITY_URL",
                "RELAIS_CLIENT_ID",
                "RELAIS_CLIENT_SECRET_FILE"
            })
    void refusesToStartWithout(String variable) {
        var environment = RunningPlacement.environment();
        environment.remove(variable);

        assertThatThrownBy(() -> RunningPlacement.start(environment).close()).isNotNull();
    }

    /** What stops it is this setting, and not what else production refuses of a test. */
    @Test
    void refusesInProductionToLetNarrowSearchesGoOnByThemselves() {
        var environment = RunningPlacement.environment();
        environment.put("SPRING_PROFILES_ACTIVE", "production");
        environment.put("RELAIS_QUOTAS_NARROWWAITS", "false");

        assertThatThrownBy(() -> RunningPlacement.start(environment).close())
                .hasMessageContaining("relais.quotas.narrow-waits");
        environment.remove("RELAIS_QUOTAS_NARROWWAITS");
        assertThatThrownBy(() -> RunningPlacement.start(environment).close())
                .hasMessageContaining("production needs")
                .hasMessageNotContaining("narrow-waits");
    }
}
