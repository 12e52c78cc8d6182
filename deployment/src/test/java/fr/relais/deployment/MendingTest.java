package fr.relais.deployment;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Until when a release that mends a library has to be taken, and who is told when it was not. */
class MendingTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-30");
    private static final String FAMILY = "org.example 1.2.3";
    private static final Map<String, String> NEWER = Map.of(FAMILY, "1.2.5");

    private static List<Mending> written(String newer, LocalDate since, String weakness, String reason) {
        return Mending.read("library;newer;since;weakness;reason\n"
                + String.join(";", FAMILY, newer, since.toString(), weakness, reason));
    }

    private static List<String> faults(List<Mending> written) {
        return Mending.faults(NEWER, written, DAY);
    }

    @ParameterizedTest
    @CsvSource({"critical, 2", "high, 7", "other, 30", "none, 90"})
    void isTakenInTheTimeThatIsSaid(String weakness, int days) {
        assertThat(faults(written("1.2.5", DAY.minusDays(days), weakness, "a reason")))
                .isEmpty();
        assertThat(faults(written("1.2.5", DAY.minusDays(days + 1), weakness, "a reason")))
                .containsExactly(FAMILY + " -> 1.2.5: had to be taken until " + DAY.minusDays(1));
    }

    @ParameterizedTest
    @EnumSource(Mending.Weakness.class)
    void isSaidInThePageOnSecurity(Mending.Weakness weakness) {
        assertThat(Repository.read("SECURITY.md")).contains(weakness.said());
    }

    /** A later release may mend something worse. */
    @Test
    void isLookedAtEachTimeThatThereIsANewerOne() {
        assertThat(faults(written("1.2.4", DAY, "none", "a reason")))
                .containsExactly(FAMILY + " -> 1.2.5: nobody has looked at it");
        assertThat(faults(List.of())).containsExactly(FAMILY + " -> 1.2.5: nobody has looked at it");
    }

    @Test
    void isKeptForAReasonAndNotFromTomorrowOn() {
        assertThat(faults(written("1.2.5", DAY.plusDays(1), "none", "a reason")))
                .hasSize(1);
        assertThat(faults(written("1.2.5", DAY, "none", " "))).hasSize(1);
    }

    @Test
    void isNotWrittenOfWhatHasNothingNewer() {
        assertThat(Mending.faults(Map.of(), written("1.2.5", DAY, "none", "a reason"), DAY))
                .containsExactly(FAMILY + ": nothing newer is known, the line has to go");
    }

    @Test
    void isWrittenInAFormThatIsRead() {
        assertThat(Mending.read(Repository.read(Mending.FILE)))
                .extracting(Mending::family)
                .doesNotHaveDuplicates()
                .allSatisfy(family -> assertThat(family).matches("[\\w.-]+ [\\w.-]+"));
        assertThatThrownBy(() -> Mending.read("header\norg.example 1.2.3;1.2.4;2026-11-30;none"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> written("1.2.4", DAY, "harmless", "a reason"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whoever has taken a release takes its line out too. */
    @Test
    void isWrittenOfVersionsThatAreBrought() {
        var brought = Library.listed();

        assertThat(Mending.read(Repository.read(Mending.FILE))).allSatisfy(each -> {
            var version = each.family().split(" ")[1];
            assertThat(brought).anySatisfy(file -> assertThat(file).contains("-" + version));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "4.2.18.Final;[4.2.18.Final,4.2.99999)",
                "1.5.6-10;[1.5.6-10,1.5.99999)",
                "1.0-1;[1.0-1,1.0.99999)",
                "2.21;[2.21,2.21.99999)",
                "3.1.5.RELEASE;[3.1.5.RELEASE,3.1.99999)"
            })
    void goesToTheEndOfItsRelease(String version, String range) {
        assertThat(new Library("org.example", "it", version).mended()).contains(range);
    }

    @Test
    void isNotAskedForWhereVersionsHaveNoSuchPart() {
        assertThat(new Library("org.example", "it", "20260101").mended()).isEmpty();
    }

    @Test
    void isOfALibraryThatIsFoundByItsFile() {
        var file = Path.of("org", "example", "it", "1.2.3", "it-1.2.3-linux-x86_64.jar");

        assertThat(Library.of(file)).isEqualTo(new Library("org.example", "it", "1.2.3"));
    }

    @Test
    void hasADayForEveryWeakness() {
        assertThat(Arrays.stream(Mending.Weakness.values()).map(Mending.Weakness::days))
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
