package fr.relais.sandbox.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody has to think of it: as it is shipped, a service tells operators on another port than callers. */
class OperatorsPortTest {

    private static final Pattern OF_OPERATORS =
            Pattern.compile("(?m)^management:\\n(?:  #.*\\n)*  server:\\n    port: (\\d+)$");
    private static final Pattern OF_CALLERS = Pattern.compile("(?m)^server:\\n  port: (\\d+)$");

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "capacity-service", "placement-service", "notification-service"})
    void isAnotherOneByDefault(String service) {
        var settings = Proofs.read(Path.of("..", service, "src/main/resources/application.yml"));

        var ofCallers = ports(OF_CALLERS, settings);
        assertThat(ports(OF_OPERATORS, settings)).hasSize(1).noneMatch(ofCallers::contains);
    }

    private static List<String> ports(Pattern pattern, String settings) {
        return pattern.matcher(settings).results().map(found -> found.group(1)).toList();
    }
}
