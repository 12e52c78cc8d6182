package fr.relais.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The lists of what is in each module, which an image has beside its jar. In profile {@code bom}, which makes them,
 * with all modules, and not offline.
 */
@Tag("bom")
class BomTest {

    /** Of Boot, put beside the others by its plugin: Maven does not know of it. */
    private static final String INSIDE = "spring-boot-jarmode-tools-";

    /** Has nothing in it but what it brings along, so Boot's plugin leaves it out. */
    private static final String EMPTY = "spring-boot-starter";

    /**
     * Built beside this one or after it, so that a list may not be there yet; in no installation but a demonstration.
     */
    private static final Set<String> BESIDE = Set.of("benchmarks", "deployment", "sandbox");

    static List<String> modules() throws IOException {
        return Repository.read("pom.xml")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("<module>"))
                .map(line -> line.replaceAll("</?module>", ""))
                .filter(module -> !BESIDE.contains(module))
                .toList();
    }

    private static JsonNode bom(String module) throws IOException {
        var file = Repository.path(module).resolve("target/bom.json");
        assertThat(file).as("made by -Pbom in all modules, not offline").exists();
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    private static Stream<JsonNode> components(JsonNode bom) {
        return bom.path("components").valueStream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void isThereForEachModule(String module) throws IOException {
        var bom = bom(module);

        assertThat(bom.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(bom.at("/metadata/component/group").asString()).isEqualTo("fr.relais");
        assertThat(bom.at("/metadata/component/name").asString())
                .isEqualTo(module.substring(module.lastIndexOf('/') + 1));
        assertThat(components(bom)).allSatisfy(component -> {
            assertThat(component.path("name").asString()).isNotEmpty();
            assertThat(component.path("version").asString()).isNotEmpty();
            assertThat(component.path("purl").asString()).startsWith("pkg:maven/");
        });
    }

    /** What was looked at once, with its sums, is what is listed, and the other way round. */
    @Test
    void hasOfTheServicesWhatIsDelivered() throws IOException {
        var listed = new TreeSet<String>();
        for (var service : Connection.SERVICES) {
            components(bom(service))
                    .filter(component -> !component.path("group").asString().equals("fr.relais"))
                    .filter(component -> !component.path("name").asString().startsWith(EMPTY))
                    .map(BomTest::file)
                    .forEach(listed::add);
        }

        assertThat(listed).isEqualTo(delivered());
    }

    private static Set<String> delivered() {
        return Library.listed().stream()
                .filter(name -> !name.startsWith(INSIDE))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String file(JsonNode component) {
        var purl = component.path("purl").asString();
        var classifier = purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]*).*", "$1") : "";
        return component.path("name").asString() + "-"
                + component.path("version").asString() + classifier + ".jar";
    }
}
