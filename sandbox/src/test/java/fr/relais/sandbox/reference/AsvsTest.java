package fr.relais.sandbox.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every requirement of OWASP ASVS 5.0 up to level 2 has one row, and what applies is shown by something that exists. Of
 * what level 3 asks for besides, what is not shown is listed as open.
 */
class AsvsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path FOLDER = ROOT.resolve("docs/security");
    private static final int LONGEST = 120;

    /** Semicolons outside of quotation marks. */
    private static final Pattern BETWEEN = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

    private static final Proofs PROOFS = new Proofs(ROOT);

    private record Row(
            String id,
            String level,
            String requirement,
            String applies,
            String reason,
            String control,
            List<String> proofs,
            String result) {

        boolean counts() {
            return !applies.equals("no");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private record Open(String id, String reason, String step) {}

    @Test
    void hasOneRowForEveryRequirementOfTheFirstTwoLevels() {
        var asked = levels().entrySet().stream()
                .filter(each -> !each.getValue().equals("3"))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(asked).hasSize(253);
        assertThat(rows()).extracting(Row::id).doesNotHaveDuplicates().containsAll(asked);
    }

    @Test
    void knowsNoRequirementButThoseOfTheStandard() {
        assertThat(rows()).allSatisfy(row -> assertThat(levels()).containsEntry(row.id(), row.level()));
    }

    @Test
    void saysWhatEachRowMeans() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.requirement()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST);
            assertThat(row.applies()).isIn("yes", "cluster", "no");
            assertThat(row.result()).isEqualTo(row.counts() ? row.proofs().isEmpty() ? "open" : "pass" : "-");
            assertThat(row.control().isBlank()).isNotEqualTo(row.counts());
        });
    }

    @Test
    void givesAReasonForWhatIsNoMatterOfTheseServices() {
        assertThat(rows())
                .filteredOn(row -> !row.applies().equals("yes"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.reason()).isNotBlank());
    }

    @Test
    void isShownByWhatExists() {
        assertThat(faults(rows())).isEmpty();
    }

    /** The two ways in which a row says that it passes though nothing shows it. */
    @Test
    void findsAPlantedRowThatNothingShows() {
        var shownByNothing = row(cells("V1.1.1;2;asked;yes;;a control;;pass"));
        var shownByNoTest = row(cells("V1.1.2;2;asked;yes;;a control;AsvsTest + NoSuchTest;pass"));
        var rows = List.of(shownByNothing, shownByNoTest);

        assertThat(notShown(rows)).containsExactly("V1.1.1");
        assertThat(faults(rows)).containsExactly("V1.1.2 no such class of tests: NoSuchTest");
    }

    /** A row that applies is shown or listed; a listed row that is shown by now has to go from the list. */
    @Test
    void listsAsOpenExactlyWhatAppliesAndIsNotShown() {
        assertThat(open()).extracting(Open::id).containsExactlyElementsOf(notShown(rows()));
    }

    /** What waits is asked for by level 3 alone. */
    @Test
    void leavesNothingOpenThatTheFirstTwoLevelsAskFor() {
        var levels = levels();

        assertThat(open())
                .extracting(Open::id)
                .filteredOn(id -> !levels.get(id).equals("3"))
                .isEmpty();
    }

    @Test
    void saysOfWhatIsOpenWhyAndWhatClosesIt() {
        assertThat(open()).allSatisfy(row -> {
            assertThat(row.reason()).as(row.id()).isNotBlank();
            assertThat(row.step()).as(row.id()).isNotBlank();
        });
    }

    /** What waits for a part of the product is due on the day on which that part comes. */
    @ParameterizedTest
    @CsvSource({
        "no manifests of a deployment are in this repository yet, k8s",
        "the images of a deployment are not in this repository yet, capacity-service/Dockerfile",
        "the identity provider of production and its realm are not in this repository yet, k8s/identity"
    })
    void waitsOnlyForWhatIsNotHere(String reason, String part) {
        var waiting = open().stream().filter(row -> row.reason().equals(reason)).toList();

        assertThat(waiting.isEmpty()).as("rows that wait for %s", part).isEqualTo(Files.exists(ROOT.resolve(part)));
    }

    /** Said in figures, so that one more is seen by whoever reads the change. */
    @Test
    void saysHowManyAreOpen() {
        var said = Pattern.compile("\\*\\*(\\d+) open\\*\\*")
                .matcher(Proofs.read(FOLDER.resolve("README.md")))
                .results()
                .map(figure -> figure.group(1));

        assertThat(said).containsExactly(Integer.toString(open().size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr.relais.gateway.NoSuchTest",
                "fr.relais.elsewhere.TokensTest",
                "fr.relais.gateway.TokensTest#isNoTest",
                "TokensTest#expectProblem",
                "AccessTest",
                "file:docs/no-such-page.md",
                "file:docs/imports.md#a text that is not in it",
                "nowhere:package fr.relais.gateway"
            })
    void takesNothingForAProofThatIsNone(String proof) {
        assertThat(PROOFS.fault(proof)).isPresent();
    }

    static List<Row> rows() {
        return table("asvs.csv").map(AsvsTest::row).toList();
    }

    private static Row row(List<String> cells) {
        var proofs = Stream.of(cells.get(6).split(" \\+ "))
                .filter(proof -> !proof.isBlank())
                .toList();
        return new Row(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(5),
                proofs,
                cells.get(7));
    }

    private static List<String> notShown(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.counts() && row.proofs().isEmpty())
                .map(Row::id)
                .toList();
    }

    private static List<String> faults(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.proofs().stream()
                        .flatMap(proof -> PROOFS.fault(proof).stream().map(fault -> row + " " + fault)))
                .toList();
    }

    private static List<Open> open() {
        return table("asvs-open.csv")
                .map(cells -> new Open(cells.get(0), cells.get(1), cells.get(2)))
                .toList();
    }

    private static Map<String, String> levels() {
        return Pattern.compile("(?m)^(V\\d+\\.\\d+\\.\\d+) ([123])$")
                .matcher(Proofs.read(FOLDER.resolve("asvs-ids.txt")))
                .results()
                .collect(Collectors.toMap(id -> id.group(1), id -> id.group(2)));
    }

    /** Without the header. */
    private static Stream<List<String>> table(String name) {
        return Proofs.read(FOLDER.resolve(name)).lines().skip(1).map(AsvsTest::cells);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(BETWEEN.split(line, -1)).map(AsvsTest::bare).toList();
    }

    private static String bare(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
