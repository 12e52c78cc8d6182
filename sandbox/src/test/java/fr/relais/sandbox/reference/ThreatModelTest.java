package fr.relais.sandbox.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the threat model names as proof is there, and nobody but the centre can surrender where somebody is. */
class ThreatModelTest {

    private static final Path ROOT = Path.of("..");
    private static final String MODEL = "docs/security/threat-model.md";

    /** All that a named escort can surrender. */
    private static final String ESCORT = "the meeting point inside the window and nothing else";

    private final Proofs proofs = new Proofs(ROOT);

    @ParameterizedTest
    @ValueSource(strings = {MODEL, "SECURITY.md"})
    void namesNoProofThatIsNone(String page) {
        assertThat(faults(Proofs.read(ROOT.resolve(page)))).isEmpty();
    }

    @Test
    void findsAPlantedNameOfNoTest() {
        var planted = "nothing (`ThreatModelTest`, `ThreatModelTest#isNoTest`, `file:docs/no-such-page.md`)";

        assertThat(faults(planted))
                .containsExactly(
                        "no such test in the class: ThreatModelTest#isNoTest", "no such file: docs/no-such-page.md");
    }

    private List<String> faults(String text) {
        return Pattern.compile("`((?:[\\w.]+\\.)?\\w+(?:Test|Journey)(?:#\\w+)?|(?:file|nowhere):[^`]+)`")
                .matcher(text)
                .results()
                .map(proof -> proof.group(1))
                .flatMap(proof -> proofs.fault(proof).stream())
                .toList();
    }

    /**
     * The centre knows where it is, and the named escort where she is met, for a few hours. Of all others the last cell
     * is nothing, or names what is still open about it.
     */
    @Test
    void letsNobodyButTheCentreSurrenderWhereSheIs() {
        var parts = Proofs.read(ROOT.resolve(MODEL)).split("(?m)^## ");
        var open = Pattern.compile("(?m)^\\| (W\\d+) \\|")
                .matcher(parts[2])
                .results()
                .map(point -> "see " + point.group(1))
                .toList();

        var rows = Pattern.compile("(?m)^\\|(.*)\\|$")
                .matcher(parts[1])
                .results()
                .map(row -> row.group(1).split("\\|"))
                .skip(2)
                .toList();
        var others = rows.stream()
                .filter(row -> !Set.of("a centre's account", "the named escort's account")
                        .contains(row[0].strip()))
                .toList();

        assertThat(rows)
                .filteredOn(row -> row[0].strip().equals("the named escort's account"))
                .singleElement()
                .satisfies(row -> assertThat(row[3].strip()).isEqualTo(ESCORT));
        assertThat(others).hasSizeGreaterThanOrEqualTo(12).allSatisfy(row -> {
            assertThat(row).as(row[0]).hasSize(4);
            var whereabouts = row[3].strip();
            assertThat(whereabouts).as(row[0]).startsWith("nothing");
            assertThat(whereabouts.equals("nothing") || open.stream().anyMatch(whereabouts::endsWith))
                    .as(row[0])
                    .isTrue();
        });
    }
}
