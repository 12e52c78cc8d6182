package fr.relais.sandbox.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is logged goes where the page on logs says, to the standard output of its process, and nowhere else. */
class LogPlacesTest {

    private static final Path ROOT = Path.of("..");
    private static final String SAID = "It goes to the standard output of its process";

    /** Everything that is in a service of production. */
    private static final List<String> MODULES = List.of(
            "gateway",
            "capacity-service",
            "placement-service",
            "notification-service",
            "statistics",
            "platform/audit",
            "platform/building-blocks",
            "platform/contracts",
            "platform/front-door",
            "platform/service-platform");

    private static Stream<Path> resources() {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src/main/resources"))
                .filter(Files::isDirectory)
                .flatMap(LogPlacesTest::files);
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new IllegalStateException("a folder of this repository cannot be read", unreadable);
        }
    }

    @Test
    void areSaidOnThePage() {
        assertThat(Proofs.read(ROOT.resolve("docs/security/logs.md"))).contains(SAID);
    }

    /** A file of that kind would be read in place of what Boot does by itself. */
    @Test
    void areSetByNoFileOfALibrary() {
        assertThat(resources().map(file -> file.getFileName().toString()))
                .hasSizeGreaterThan(10)
                .noneMatch(name -> name.matches("(logback|log4j2?|logging|simplelogger)\\b.*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "capacity-service", "placement-service", "notification-service"})
    void areNoFileAndNoAddress(String service) {
        var settings = Proofs.read(ROOT.resolve(service).resolve("src/main/resources/application.yml"));

        assertThat(settings).contains("logging:");
        assertThat(settings.split("(?m)^(?=\\S)"))
                .filteredOn(part -> part.startsWith("logging:"))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.lines()
                                .filter(line -> line.matches(" {2}\\S.*"))
                                .map(line -> line.strip().split(":")[0])
                                .filter(key -> !key.startsWith("#")))
                        .isSubsetOf("pattern", "level", "structured"))
                .allSatisfy(part -> assertThat(part).doesNotContainPattern("(?m)^ +file:"));
    }

    @Test
    void areNoWorkOfOurs() {
        var sources = new Proofs(ROOT).sources();

        assertThat(sources)
                .contains("LoggerFactory.getLogger(")
                .doesNotContain("Appender", "java.util.logging", "LoggerContext", "logging.file");
    }

    /** What is made to send lines elsewhere is not among what services bring. */
    @Test
    void areNoWorkOfALibrary() {
        assertThat(Proofs.read(ROOT.resolve("docs/security/libraries.txt")).lines())
                .anyMatch(library -> library.startsWith("logback-classic-"))
                .noneMatch(
                        library -> library.matches("(?i).*(logstash|loki|gelf|fluent|sentry|appender|syslog|otlp).*"));
    }
}
