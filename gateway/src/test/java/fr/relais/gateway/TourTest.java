package fr.relais.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code docs/tour.md} tells people to look for is there: words on the pages, in French, and paths of the API. */
class TourTest {

    private static final Path TOUR = Path.of("../docs/tour.md");
    private static final Path WORDS = Path.of("src/main/resources/words/console_fr.properties");
    private static final Path MATRIX = Path.of("../docs/security/role-matrix.csv");
    private static final Pattern TAPPED = Pattern.compile("(?<!\\*)\\*([^*\\n]+)\\*(?!\\*)");
    private static final Pattern ASKED = Pattern.compile("`GET (/[^`]+)`");

    private static List<String> found(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(TOUR))
                .results()
                .map((MatchResult result) -> result.group(1))
                .distinct()
                .toList();
    }

    /** As a whole: whoever looks for a button reads all of what stands on it. */
    @Test
    void namesWhatStandsOnThePages() throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(WORDS)) {
            words.load(reader);
        }
        var shown = words.values().stream()
                .map(word -> String.valueOf(word).replace("''", "'"))
                .toList();

        assertThat(found(TAPPED)).hasSizeGreaterThan(5).isSubsetOf(shown);
    }

    @Test
    void asksForWhatTheServicesAnswer() throws IOException {
        var matrix = Files.readString(MATRIX);

        assertThat(found(ASKED))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(matrix).contains(";GET;" + path + ";"));
    }
}
