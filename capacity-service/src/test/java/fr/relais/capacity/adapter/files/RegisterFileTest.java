package fr.relais.capacity.adapter.files;

import java.io.IOException;
import java.nio.file.Path;

import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.RegisterIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.capacity.adapter.files.GivenFile.WINDOWS;
import static fr.relais.capacity.adapter.files.GivenFile.fault;
import static fr.relais.capacity.adapter.files.GivenRegister.METADATA;
import static fr.relais.capacity.adapter.files.GivenRegister.errors;
import static fr.relais.capacity.adapter.files.GivenRegister.geolocation;
import static fr.relais.capacity.adapter.files.GivenRegister.intake;
import static fr.relais.capacity.adapter.files.GivenRegister.kept;
import static fr.relais.capacity.adapter.files.GivenRegister.row;
import static org.assertj.core.api.Assertions.assertThat;

/** The classic file of the register. */
class RegisterFileTest {

    @Test
    void keepsTheChrsAndNothingOfTheRest() {
        var intake = read(METADATA
                + row("750000001", "214", "CHRS L'ÉTAPE", "75")
                + row("750000002", "355", "HÔPITAL", "75")
                + row("2A0000003", "214", "CHRS \"LE MAQUIS", "2A")
                + geolocation("750000001")
                + "equipement;750000001;1\n");

        assertThat(kept(intake)).containsExactly("750000001 CHRS L'ÉTAPE 75", "2A0000003 CHRS \"LE MAQUIS 2A");
        assertThat(intake.ignored()).isEqualTo(4);
        assertThat(errors(intake)).isEmpty();
    }

    @Test
    void readsWindows1252AndCarriageReturns() {
        var text = (METADATA + row("750000001", "214", "CHRS L’ÉTAPE", "75")).replace("\n", "\r\n");

        assertThat(kept(read(GivenFile.of(text, WINDOWS)))).containsExactly("750000001 CHRS L’ÉTAPE 75");
    }

    @Test
    void knowsTheRegistersOwnCodesForOverseas() {
        var intake = read(METADATA + row("970100001", "214", "A", "9A") + row("980500002", "214", "B", "9F"));

        assertThat(kept(intake)).containsExactly("970100001 A 971", "980500002 B 976");
    }

    @Test
    void followsAHeaderWhateverItsOrder() {
        var intake = read("""
                categetab;departement;"nofinesset";rs;inconnu
                214;1;010000001;CHRS A;x
                "214";"2A";"2A0000002";"CHRS B";x
                355;75;750000003;HÔPITAL;x
                """);

        assertThat(kept(intake)).containsExactly("010000001 CHRS A 01", "2A0000002 CHRS B 2A");
        assertThat(intake.ignored()).isEqualTo(1);
    }

    @Test
    void tellsQuotationMarksThatAreLettersFromThoseAroundACell() {
        var intake = read(METADATA
                + row("750000001", "214", "\"LE RELAIS\" CHRS", "75")
                + row("750000002", "214", "\"CHRS; ANNEXE\"", "75")
                + row("750000003", "214", "\"CHRS \"\"A; B\"\"; C\"", "75")
                + row("750000004", "214", "\"A\" ET \"B\"", "75")
                + row("750000005", "214", "\"SANS FIN", "75"));

        assertThat(kept(intake))
                .containsExactly(
                        "750000001 \"LE RELAIS\" CHRS 75",
                        "750000002 CHRS; ANNEXE 75",
                        "750000003 CHRS \"A; B\"; C 75",
                        "750000004 \"A\" ET \"B\" 75",
                        "750000005 \"SANS FIN 75");
    }

    @Test
    void namesARowThatAnUnquotedSemicolonHasShiftedAndTakesNewColumnsBehindTheOthers() {
        var intake = read(METADATA
                + row("750000001", "214", "CHRS; ANNEXE", "75")
                + row("750000002", "214", "CHRS", "75").replace("\n", ";nouveau;nouveau\n"));

        assertThat(kept(intake)).containsExactly("750000002 CHRS 75");
        assertThat(errors(intake)).containsExactly("2  TOO_MANY_CELLS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"structureet;750000009;7", "struct", "geolocalisation;750000009;65", "geolocalisation;7;1;2;3"})
    void refusesAFileThatBreaksOffInItsLastRow(String last) {
        var whole = METADATA + row("750000001", "214", "A", "75");

        assertThat(fault(() -> read(whole + last))).isEqualTo("TRUNCATED at 3");
        assertThat(kept(read(whole + last + "\n"))).containsExactly("750000001 A 75");
    }

    @Test
    void takesALastRowThatIsWholeWithoutItsEnd() {
        assertThat(kept(read(METADATA + row("750000001", "214", "A", "75").strip() + ";")))
                .containsExactly("750000001 A 75");
        assertThat(fault(() -> read("nofinesset;categetab;departement;rs\n750000001;214")))
                .isEqualTo("TRUNCATED at 2");
    }

    @Test
    void namesTheErrorOfEachRow() {
        var intake = read(METADATA
                + row("750000001", "214", "A", "75")
                + row("75000000X", "214", "B", "75")
                + row("", "214", "C", "75")
                + row("750000001", "214", "D", "75")
                + row("750000005", "214", "", "99")
                + row("750000006", "214", "=HYPERLINK(1)", "75")
                + row("750000007", "214", "x".repeat(201), "")
                + "structureet;750000008;750000000;E;;;\n");

        assertThat(kept(intake)).containsExactly("750000001 A 75");
        assertThat(errors(intake))
                .containsExactly(
                        "3 number WRONG_TYPE",
                        "4 number REQUIRED",
                        "5 number DUPLICATE",
                        "6 name REQUIRED",
                        "6 departement UNKNOWN_CODE",
                        "7 name FORMULA",
                        "8 name TOO_LONG",
                        "8 departement REQUIRED",
                        "9  TRUNCATED_ROW");
        assertThat(intake.errors().rejectedRows()).isEqualTo(7);
    }

    @Test
    void refusesWhatIsTooMuch() {
        var file = GivenFile.repeating(METADATA, "x\n", 1_000_000);
        var limits = new ImportLimits(1 << 20, 10, 100_000, 10, 100, 1 << 30);

        assertThat(fault(() -> readWithin(file, ImportLimits.DEFAULTS))).isEqualTo("TOO_MANY_ROWS at 500001");
        assertThat(fault(() -> readWithin(GivenFile.of(METADATA + "x".repeat(20_000)), limits)))
                .isEqualTo("CELL_TOO_LONG at 2");
        assertThat(fault(() -> readWithin(GivenFile.of(""), limits))).isEqualTo("EMPTY_FILE");
    }

    @Test
    void refusesMoreEstablishmentsToInviteThanTheCountryHas() {
        var text = new StringBuilder();
        for (var number = 0; number <= 20_000; number++) {
            text.append(row("%09d".formatted(number), "214", "A", "75"));
        }

        assertThat(fault(() -> readWithin(GivenFile.of(text.toString()), ImportLimits.DEFAULTS)))
                .isEqualTo("TOO_MANY_ROWS at 20001");
    }

    private static RegisterIntake read(String text) {
        return read(GivenFile.of(text));
    }

    private static RegisterIntake read(Path file) {
        try {
            return readWithin(file, ImportLimits.DEFAULTS);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static RegisterIntake readWithin(Path file, ImportLimits limits) throws IOException {
        var intake = intake();
        RegisterFile.read(file, intake, limits);
        return intake;
    }
}
