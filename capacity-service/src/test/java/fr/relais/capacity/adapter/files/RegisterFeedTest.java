package fr.relais.capacity.adapter.files;

import java.io.IOException;
import java.nio.file.Path;

import fr.relais.capacity.domain.exchange.ImportLimits;
import fr.relais.capacity.domain.exchange.RegisterIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static fr.relais.capacity.adapter.files.GivenFile.fault;
import static fr.relais.capacity.adapter.files.GivenRegister.errors;
import static fr.relais.capacity.adapter.files.GivenRegister.establishment;
import static fr.relais.capacity.adapter.files.GivenRegister.feed;
import static fr.relais.capacity.adapter.files.GivenRegister.intake;
import static fr.relais.capacity.adapter.files.GivenRegister.kept;
import static org.assertj.core.api.Assertions.assertThat;

/** The JSON feed of the register. */
class RegisterFeedTest {

    private static final String CHRS = establishment("750000001", "214", "CHRS L'ÉTAPE", "75056");

    @Test
    void keepsTheChrsAndPassesOverWhatItDoesNotKnow() throws Exception {
        var intake = read(GivenFile.of(feed(
                CHRS,
                establishment("750000002", "355", "HÔPITAL", "75056"),
                establishment("970100003", "214", "CHRS B", "97105"),
                establishment("2A0000004", "214", "CHRS C", "2A004"))));

        assertThat(kept(intake))
                .containsExactly("750000001 CHRS L'ÉTAPE 75", "970100003 CHRS B 971", "2A0000004 CHRS C 2A");
        assertThat(intake.ignored()).isEqualTo(1);
        assertThat(errors(intake)).isEmpty();
    }

    @Test
    void readsWhatIsPacked() throws Exception {
        assertThat(kept(read(GivenFile.packed(feed(CHRS))))).containsExactly("750000001 CHRS L'ÉTAPE 75");
    }

    @Test
    void takesFieldsInAnyOrderAndOneLevelHigher() throws Exception {
        var flat = """
                {"adresse": [{"codePostal": "x", "cogCommune": "31555"}], "etatObjet": "A", "numFinessEge": "310000001",
                 "categorieentiteGeographiqueExercice": 214, "nomEgeCourt": "COURT"}""";

        assertThat(kept(read(GivenFile.of(feed(flat))))).containsExactly("310000001 COURT 31");
    }

    @Test
    void leavesOutWhatIsClosed() throws Exception {
        var intake = read(GivenFile.of(feed(CHRS.replace("\"A\"", "\"I\""))));

        assertThat(kept(intake)).isEmpty();
        assertThat(intake.ignored()).isEqualTo(1);
    }

    @Test
    void namesTheErrorOfEachEstablishment() throws Exception {
        var intake = read(GivenFile.of(feed(
                CHRS,
                CHRS,
                establishment("12", "214", "A", "75056"),
                establishment("750000009", "214", "B", "1"),
                "{\"categorieentiteGeographiqueExercice\": \"214\", \"adresse\": \"nowhere\"}",
                "\"nonsense\"")));

        assertThat(errors(intake))
                .containsExactly(
                        "2 number DUPLICATE",
                        "3 number WRONG_TYPE",
                        "4 departement REQUIRED",
                        "5 number REQUIRED",
                        "5 name REQUIRED",
                        "5 departement REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"pmej\": [", "{\"pmej\": [{\"ege\": [{\"numFinessEge\": \"75", "{\"pmej\": [{}]"})
    void refusesAFeedThatBreaksOff(String text) {
        assertThat(fault(() -> read(GivenFile.of(text)))).isEqualTo("TRUNCATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "x", "{\"pmej\": []} {}", "{\"pmej\": [}", "{\"a\": \"\u0001\"}"})
    void refusesWhatIsNoFeed(String text) {
        assertThat(fault(() -> read(GivenFile.of(text)))).isEqualTo("UNREADABLE");
    }

    @Test
    void refusesWhatIsTooDeepTooLongTooMuchOrBroken() {
        assertThat(fault(() -> read(GivenFile.of("{\"x\": " + "[".repeat(100)))))
                .isEqualTo("CELL_TOO_LONG");
        assertThat(fault(() -> read(GivenFile.of(feed(CHRS.replace("CHRS", "x".repeat(70_000)))))))
                .isEqualTo("CELL_TOO_LONG");
        assertThat(fault(() -> read(GivenFile.repeating("{\"pmej\": [{\"ege\": [{}", ",{}", 500_000))))
                .isEqualTo("TOO_MANY_ROWS at 500001");
        assertThat(fault(() -> read(GivenFile.of("")))).isEqualTo("EMPTY_FILE");
        assertThat(fault(() -> read(GivenFile.of(feed(CHRS), GivenFile.WINDOWS))))
                .isEqualTo("UNREADABLE");
    }

    private static RegisterIntake read(Path file) throws IOException {
        var intake = intake();
        RegisterFeed.read(file, intake, ImportLimits.DEFAULTS);
        return intake;
    }
}
