package fr.relais.gateway;

import java.util.Map;

import fr.relais.testing.TestCaller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What would have helped those who wait, and what is said where it would be a figure about a few. */
class ConsoleWhatIfTest {

    private static final String PAGE = "/app/country/what-if";
    private static final String FEW = "moins de trois pour une même sorte de place";
    private static final String NOBODY = "Personne n&#39;attend";

    private final ConsoleGateway gateway = ConsoleGateway.shared();
    private final TestBrowser browser = gateway.browser(TestCaller.coordinator());

    private String answered(String lines, boolean others) {
        var form = ShownForm.to(String.valueOf(browser.get(PAGE).getResponseBody()), PAGE);
        gateway.running()
                .placement()
                .answers(
                        200,
                        "application/json",
                        "{\"lines\": [%s], \"others\": %b, \"all\": true}".formatted(lines, others));
        return String.valueOf(browser.post(form.action(), form.filled(Map.of())).getResponseBody());
    }

    @Test
    void saysNothingBeforeItIsAsked() {
        assertThat(browser.get(PAGE).getResponseBody()).doesNotContain(FEW, NOBODY);
    }

    @ParameterizedTest
    @CsvSource({"true, " + FEW + ", " + NOBODY, "false, " + NOBODY + ", " + FEW})
    void saysThatSomeWaitOfWhomThereIsNoFigure(boolean others, String said, String unsaid) {
        assertThat(answered("", others)).contains(said).doesNotContain(unsaid, "<table");
    }

    @Test
    void countsThoseOfWhomThereAreEnough() {
        var line = """
                {"publics": "WOMEN", "householdType": "FAMILY", "beds": 9, "stepFree": false, "pets": false,
                 "duration": "LONG", "region": "53", "places": 3, "households": 3, "people": 27}
                """;

        assertThat(answered(line, true)).contains("<table", ">27<", FEW).doesNotContain(NOBODY);
    }
}
