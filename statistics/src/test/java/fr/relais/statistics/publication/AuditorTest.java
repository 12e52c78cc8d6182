package fr.relais.statistics.publication;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import fr.relais.statistics.fact.CalendarYear;
import fr.relais.statistics.fact.Period;
import fr.relais.statistics.fact.Quarter;
import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuditorTest {

    private static final Quarter QUARTER = new Quarter(2026, 1);
    private static final String[] FORMS = {"SINGLE", "COUPLE", "FAMILY"};

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "COMPLEMENTARY_SUPPRESSION_OFF, DERIVABLE",
        "ROUNDING_AND_COMPLEMENTARY_SUPPRESSION_OFF, NOT_A_PRINTABLE_NUMBER",
        "ZEROS_SHOWN, NOT_A_PRINTABLE_NUMBER",
        "YEAR_IS_THE_TRUE_SUM, NOT_A_PRINTABLE_NUMBER",
        "YEAR_IS_THE_TRUE_SUM, DOES_NOT_ADD_UP",
        "EACH_AUDIENCE_BY_ITSELF, DERIVABLE",
        "THRESHOLD_OF_THE_RAPPORTEUR_FOR_ALL, NOT_A_PRINTABLE_NUMBER"
    })
    void refusesToPublishAPlantedLeak(Plants plant, Leak.Kind kind) {
        var publishing = plant.publisher().publish(Synthetic.quarters(1, 4, 150), List.of());

        assertThat(leaks(publishing)).extracting(Leak::kind).contains(kind);
    }

    @Test
    void refusesALateCorrection() {
        var quarters = Synthetic.quarters(1, 4, 150);
        var first = new Publisher().publish(quarters, List.of()).fold(release -> release, leaks -> {
            throw new AssertionError(leaks.toString());
        });
        var late = Quarters.corrected(quarters, 0, Map.of(new Series("refusals", "TECHNICAL"), 5));

        var publishing = new Publisher().publish(late, List.of(first));

        assertThat(leaks(publishing)).extracting(Leak::kind).contains(Leak.Kind.CONTRADICTS_EARLIER);
    }

    /** A total, three forms of household: −1 is hidden for its size, −2 for the sake of another. */
    @ParameterizedTest(name = "{0} of {1}, {2}, {3}: {4}")
    @CsvSource({
        "50, 20, 20, 10, ''",
        "50, 20, 20, 20, DOES_NOT_ADD_UP",
        "50, 20, 20, -1, 'DERIVABLE'",
        "50, 50, -1, -1, 'DERIVABLE DERIVABLE'",
        "50, 40, -1, -1, ''",
        "50, -2, -1, -1, ''",
        "50, 60, -1, -1, DOES_NOT_ADD_UP",
        "50, 45, -1, 5, NOT_A_PRINTABLE_NUMBER DERIVABLE",
        "50, 28, 22, -1, NOT_A_PRINTABLE_NUMBER NOT_A_PRINTABLE_NUMBER DERIVABLE"
    })
    void readsAQuarter(int all, int single, int couple, int family, String kinds) {
        var table = new Table().put("requests", "ALL", QUARTER, all);
        var figures = new int[] {single, couple, family};
        for (var at = 0; at < FORMS.length; at++) {
            table.put("household-type", FORMS[at], QUARTER, figures[at]);
        }

        var leaks = Auditor.audit(List.of(table.publication()));

        assertThat(String.join(
                        " ", leaks.stream().map(leak -> leak.kind().name()).toList()))
                .isEqualTo(kinds);
    }

    /** Four quarters and the year of one reason that may be given beside others. */
    @ParameterizedTest(name = "{0} {1} {2} {3}, {4}: {5}")
    @CsvSource({
        "20, 20, 20, -1, -2, ''",
        "20, 20, 20, -1, 65, DERIVABLE",
        "20, 20, -1, -1, 50, ''",
        "20, 20, -1, -1, 40, DERIVABLE DERIVABLE",
        "-1, -1, -1, -1, -1, ''",
        "-1, -1, -1, -1, 20, ''",
        "20, 20, 20, 20, -1, DERIVABLE"
    })
    void readsAYear(int first, int second, int third, int fourth, int year, String kinds) {
        var table = new Table().put("refusals", "ANIMAL", new CalendarYear(2026), year);
        var figures = new int[] {first, second, third, fourth};
        for (var at = 0; at < figures.length; at++) {
            table.put("refusals", "ANIMAL", new Quarter(2026, at + 1), figures[at]);
        }

        var leaks = Auditor.audit(List.of(table.publication()));

        assertThat(String.join(
                        " ", leaks.stream().map(leak -> leak.kind().name()).toList()))
                .isEqualTo(kinds);
    }

    /** To the rapporteur it is 50 s s, to the public s 20 s, of 70: neither tells anything alone. */
    @Test
    void refusesWhatTwoAudiencesTellTogether() {
        var publisher = new Publisher((quarters, audience) -> {
            var well = Protection.roundedAndHidden(quarters, audience);
            return audience == Audience.RAPPORTEUR ? well : otherwise(well);
        });
        var quarters = List.of(Quarters.ofForms(QUARTER, 50, 20));

        var together = leaks(publisher.publish(quarters, List.of()));

        assertThat(together).containsExactly(new Leak(Leak.Kind.DERIVABLE, form("FAMILY")));
        assertThat(Auditor.audit(List.of(publisher.publication(quarters, Audience.PUBLIC))))
                .isEmpty();
        assertThat(Auditor.audit(List.of(publisher.publication(quarters, Audience.RAPPORTEUR))))
                .isEmpty();
    }

    private static YearFigures otherwise(YearFigures well) {
        var figures = new TreeMap<>(well.figures());
        var hidden = new TreeMap<>(well.hidden());
        figures.put(form("SINGLE"), Figure.HIDDEN);
        figures.put(form("COUPLE"), Figure.of(20));
        hidden.put(form("SINGLE"), hidden.remove(form("COUPLE")));
        return new YearFigures(figures, hidden);
    }

    private static Cell form(String form) {
        return new Cell(new Series("household-type", form), QUARTER);
    }

    /** Of fifteen in the first quarter, the second can take five from each form at most. */
    @Test
    void readsThatAHiddenCellIsNotZero() {
        var table = new Table();
        var all = new int[] {35, 25, 60, 60, 180};
        var forms = new int[][] {{-1, -1, 20}, {-1, -1, 20}, {20, 20, 20}, {20, 20, 20}, {50, 50, 80}};
        for (var row = 0; row < all.length; row++) {
            var period = row < 4 ? new Quarter(2026, row + 1) : new CalendarYear(2026);
            table.put("requests", "ALL", period, all[row]);
            for (var at = 0; at < FORMS.length; at++) {
                table.put("household-type", FORMS[at], period, forms[row][at]);
            }
        }

        var leaks = Auditor.audit(List.of(table.publication()));

        assertThat(leaks)
                .containsExactlyInAnyOrder(
                        new Leak(Leak.Kind.NOT_ZERO, form("SINGLE")), new Leak(Leak.Kind.NOT_ZERO, form("COUPLE")));
    }

    private static List<Leak> leaks(Publishing publishing) {
        return publishing.fold(release -> List.of(), leaks -> leaks);
    }

    private static final class Table {

        private final TreeMap<Cell, Figure> figures = new TreeMap<>();
        private final TreeMap<Cell, Reason> hidden = new TreeMap<>();

        Table put(String table, String category, Period period, int figure) {
            var cell = new Cell(new Series(table, category), period);
            figures.put(cell, figure < 0 ? Figure.HIDDEN : Figure.of(figure));
            if (figure < 0) {
                hidden.put(cell, figure == -1 ? Reason.TOO_FEW : Reason.PROTECTS_ANOTHER);
            }
            return this;
        }

        Publication publication() {
            return new Publication(Audience.RAPPORTEUR, "1", QUARTER, figures, hidden, List.of());
        }
    }
}
