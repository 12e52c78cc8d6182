package fr.relais.sandbox.reference;

import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the threat model names as proof is there, and nobody but the centre can surrender where somebody is. */
class ThreatModelTest {

    private static final Path ROOT = Path.of("..");
    private static final String MODEL = "docs/security/threat-model.md";

    private final Proofs proofs = new Proofs(ROOT);

    @ParameterizedTest
    @ValueSource(strings = {MODEL, "SECURITY.md"})
    void namesNoProofThatIsNone(String page) {
        var named = Pattern.compile("`((?:[\\w.]+\\.)?\\w+(?:Test|Journey)(?:#\\w+)?|(?:file|nowhere):[^`]+)`")
                .matcher(Proofs.read(ROOT.resolve(page)))
                .results()
                .map(proof -> proof.group(1));

        assertThat(named.flatMap(proof -> proofs.fault(proof).stream())).isEmpty();
    }

    /** The centre knows where it is. Of all others the last cell is nothing, or names what is still open about it. */
    @Test
    void letsNobodyButTheCentreSurrenderWhereSheIs() {
        var parts = Proofs.read(ROOT.resolve(MODEL)).split("(?m)^## ");
        var open = Pattern.compile("(?m)^\\| (W\\d+) \\|")
                .matcher(parts[2])
                .results()
                .map(point -> "see " + point.group(1))
                .toList();

        var others = Pattern.compile("(?m)^\\|(.*)\\|$")
                .matcher(parts[1])
                .results()
                .map(row -> row.group(1).split("\\|"))
                .skip(2)
                .filter(row -> !row[0].strip().equals("a centre's account"))
                .toList();

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
