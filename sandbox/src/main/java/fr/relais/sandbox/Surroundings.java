package fr.relais.sandbox;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import fr.relais.sandbox.home.Home;
import fr.relais.sandbox.launch.CannotStart;
import fr.relais.sandbox.launch.Ports;
import fr.relais.sandbox.launch.SandboxSettings;
import org.jspecify.annotations.Nullable;

/** What the environment variables say about the sandbox. */
final class Surroundings {

    private final Map<String, String> environment;

    Surroundings(Map<String, String> environment) {
        this.environment = environment;
    }

    static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv());
    }

    SandboxSettings settings() {
        return new SandboxSettings(repository(), home(), ports(), given("RELAIS_MONGODB_URI"), true);
    }

    Home home() {
        return new Home(
                given("RELAIS_HOME").map(Path::of).orElseGet(() -> repository().resolve(".relais")));
    }

    private Path repository() {
        return Path.of(given("RELAIS_REPOSITORY").orElse("")).toAbsolutePath();
    }

    private Ports ports() {
        var shift = given("RELAIS_PORT_SHIFT").orElse("0");
        try {
            return new Ports(Integer.parseInt(shift));
        } catch (IllegalArgumentException notAShift) {
            throw new CannotStart("RELAIS_PORT_SHIFT must be a number that leaves all ports between 1 and 65535");
        }
    }

    private Optional<String> given(String name) {
        @Nullable String value = environment.get(name);
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
