package fr.relais.sandbox.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything that a service of ours may write into a log stands on one page, in the words and the level it has. */
class LogLinesTest {

    private static final Path ROOT = Path.of("..");
    private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern CALL = Pattern.compile("\\blog\\s*\\.\\s*(trace|debug|info|warn|error|atInfo|log)\\(");
    private static final Pattern LINE = Pattern.compile(
            "\\blog\\s*\\.\\s*(trace|debug|info|warn|error)\\(\\s*(" + TEXT + "(?:\\s*\\+\\s*" + TEXT + ")*)\\s*[,)]");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|[^|]*\\| (\\w+) \\| `([^`]+)` \\|[^|]+\\|$");

    private final String sources = new Proofs(ROOT).sources();

    @Test
    void areAllListedAndNoOthers() {
        assertThat(listed()).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(listed())).isEqualTo(written());
    }

    /** Or they could say anything, and stand on no page. */
    @Test
    void areConstants() {
        assertThat(LINE.matcher(sources).results().count())
                .isEqualTo(CALL.matcher(sources).results().count())
                .isGreaterThan(30);
    }

    private static List<String> listed() {
        return ROW.matcher(Proofs.read(ROOT.resolve("docs/security/logs.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .toList();
    }

    private Set<String> written() {
        return LINE.matcher(sources)
                .results()
                .map(line -> line.group(1) + " " + text(line.group(2)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String literals) {
        return Pattern.compile(TEXT)
                .matcher(literals)
                .results()
                .map(MatchResult::group)
                .map(literal -> literal.substring(1, literal.length() - 1))
                .collect(Collectors.joining());
    }
}
