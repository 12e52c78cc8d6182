package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No library that services bring is older than SECURITY.md allows: whatever only mends one of them is taken in time, or
 * somebody has written why not yet. In profile {@code updates}: Maven is asked what there is, where it is told to get
 * libraries from. What is known to be weak and mended by nobody is not seen by this.
 */
@Tag("updates")
class UpdatesTest {

    private static final int MINUTES = 20;

    /** {@code group:artifact:pom:version:scope}, as Maven's plugin lists what it has chosen. */
    private static final Pattern CHOSEN = Pattern.compile("(?m)^\\s*([\\w.-]+):([\\w.-]+):pom:([\\w.-]+):compile");

    @TempDir
    Path work;

    @Test
    void areTakenInTheTimeThatIsSaid() throws Exception {
        var families = Library.families(Path.of(System.getProperty("relais.maven.repository")));
        assertThat(families).hasSizeGreaterThan(20);

        var faults = Mending.faults(
                newer(families), Mending.read(Repository.read(Mending.FILE)), LocalDate.now(ZoneOffset.UTC));

        assertThat(faults).isEmpty();
    }

    /** A check that asks nobody finds everything in order. */
    @Test
    void areSeenWhereThereAreSome() throws Exception {
        var old = new Library("org.slf4j", "slf4j-api", "2.0.0");

        var newer = newer(List.of(old));

        assertThat(newer).containsOnlyKeys(old.family());
        assertThat(newer.get(old.family())).matches("2\\.0\\.[1-9]\\d*");
        assertThat(Mending.faults(newer, List.of(), LocalDate.now(ZoneOffset.UTC)))
                .hasSize(1);
    }

    /** What Maven chooses of all that mends them, where that is another than ours. */
    private Map<String, String> newer(List<Library> families) throws IOException, InterruptedException {
        var project = Files.writeString(work.resolve("pom.xml"), project(families));
        var list = work.resolve("chosen");
        Tool.patiently(
                MINUTES,
                "mvn",
                "-B",
                "-ntp",
                "-q",
                "-U",
                "-f",
                project.toString(),
                "org.apache.maven.plugins:maven-dependency-plugin:" + System.getProperty("relais.maven.dependency")
                        + ":list",
                "-DoutputFile=" + list);
        var chosen = CHOSEN.matcher(Files.readString(list))
                .results()
                .collect(Collectors.toMap(each -> each.group(1) + ":" + each.group(2), each -> each.group(3)));
        return families.stream()
                .filter(family -> family.mended().isPresent())
                .collect(Collectors.toMap(Function.identity(), family -> of(family, chosen)))
                .entrySet()
                .stream()
                .filter(each -> !each.getKey().version().equals(each.getValue()))
                .collect(Collectors.toMap(each -> each.getKey().family(), Map.Entry::getValue));
    }

    private static String of(Library family, Map<String, String> chosen) {
        return Optional.ofNullable(chosen.get(family.group() + ":" + family.artifact()))
                .orElseThrow(() -> new AssertionError("Maven has chosen nothing of " + family));
    }

    /** Descriptions only, and nothing that they bring. */
    private static String project(List<Library> families) {
        var dependencies = families.stream()
                .flatMap(family ->
                        family.mended().stream().map(range -> """
                            <dependency>
                              <groupId>%s</groupId>
                              <artifactId>%s</artifactId>
                              <version>%s</version>
                              <type>pom</type>
                              <exclusions>
                                <exclusion>
                                  <groupId>*</groupId>
                                  <artifactId>*</artifactId>
                                </exclusion>
                              </exclusions>
                            </dependency>
                        """.formatted(family.group(), family.artifact(), range)))
                .collect(Collectors.joining());
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>fr.relais</groupId>
                  <artifactId>newer</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <dependencies>
                %s  </dependencies>
                </project>
                """.formatted(dependencies);
    }
}
