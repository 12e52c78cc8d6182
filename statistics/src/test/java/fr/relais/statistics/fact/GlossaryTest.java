package fr.relais.statistics.fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.relais.statistics.table.TableSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The words of the tables are those of the glossary, and the régions those that the services know. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("../docs/glossary.md");
    private static final Path DEPARTEMENTS = Path.of("../placement-service/src/main/resources/departements.json");
    private static final Pattern REGION = Pattern.compile("\"region\":\\{\"code\":\"([^\"]+)\",\"name\":\"([^\"]+)\"}");

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void saysItAsTheGlossaryDoes(Code code) throws IOException {
        var words = code.words();

        assertThat(Files.readString(GLOSSARY))
                .contains("| `" + code.code() + "` | " + words.french() + " | " + words.english() + " |");
    }

    static Stream<Code> codes() {
        return TableSet.current().tables().stream()
                .flatMap(table -> table.categories().stream())
                .filter(code -> !(code instanceof Region));
    }

    @Test
    void knowsEveryRegionAndTheCountry() throws IOException {
        var official = new TreeMap<String, String>();
        REGION.matcher(Files.readString(DEPARTEMENTS))
                .results()
                .forEach(region -> official.put(region.group(1), region.group(2)));

        var known = new TreeMap<String, String>();
        List.of(Region.values())
                .forEach(region -> known.put(region.code(), region.words().french()));

        assertThat(official).hasSize(18);
        official.put("FR", "pays seulement");
        assertThat(known).isEqualTo(official);
    }
}
