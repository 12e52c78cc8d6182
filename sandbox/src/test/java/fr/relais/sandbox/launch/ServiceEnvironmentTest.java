package fr.relais.sandbox.launch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.sandbox.home.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceEnvironmentTest {

    /** A name that begins otherwise is nobody's: the service that would refuse it does not even look at it. */
    private static final Set<String> SPRINGS = Set.of(
            "SPRING_PROFILES_ACTIVE",
            "SERVER_ADDRESS",
            "SERVER_PORT",
            "MANAGEMENT_SERVER_ADDRESS",
            "MANAGEMENT_SERVER_PORT");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(Service.class)
    void namesOnlyWhatAServiceWouldMiss(Service service) {
        assertThat(said(service))
                .hasSizeGreaterThan(10)
                .allMatch(name -> name.startsWith("RELAIS_") || SPRINGS.contains(name));
    }

    @Test
    void countsQuartersSoonAfterTheyWereTold() {
        assertThat(environment().of(Service.NOTIFICATION)).containsEntry("RELAIS_STATISTICS_FREEZEEVERY", "15s");
    }

    private Set<String> said(Service service) {
        return environment().of(service).keySet().stream()
                .filter(name -> !System.getenv().containsKey(name))
                .collect(Collectors.toSet());
    }

    private ServiceEnvironment environment() {
        var ports = new Ports(7_300);
        return new ServiceEnvironment(
                new SandboxSettings(directory, new Home(directory), ports, Optional.empty(), false), Optional.empty());
    }
}
