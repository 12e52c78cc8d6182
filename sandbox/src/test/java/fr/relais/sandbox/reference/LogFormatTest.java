package fr.relais.sandbox.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** In production a machine reads what is logged, of every service; elsewhere people do. */
class LogFormatTest {

    private static final Pattern SETTING = Pattern.compile("(?m)^  structured:\\n    format:\\n      console: (\\S+)$");

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "capacity-service", "placement-service", "notification-service"})
    void isForMachinesInProductionAlone(String service) {
        var parts = Proofs.read(Path.of("..", service, "src/main/resources/application.yml"))
                .split("(?m)^---$");

        assertThat(parts)
                .filteredOn(part -> SETTING.matcher(part).find())
                .singleElement()
                .satisfies(part -> {
                    assertThat(part).contains("on-profile: production\n");
                    assertThat(SETTING.matcher(part).results().map(found -> found.group(1)))
                            .singleElement()
                            .satisfies(format -> assertThat(Files.exists(Path.of(
                                            "../platform/front-door/src/main/java",
                                            format.replace('.', '/') + ".java")))
                                    .isTrue());
                });
    }
}
