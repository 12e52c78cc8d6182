package fr.relais.testing.metrics;

import java.util.List;
import java.util.UUID;

import fr.relais.platform.meters.ExportedMeter;
import fr.relais.platform.meters.ExportedMeters;
import org.junit.jupiter.api.Test;

import static fr.relais.platform.meters.LabelValues.oneOf;
import static org.assertj.core.api.Assertions.assertThat;

/** Every kind of difference is found: each test is one. */
class MetricsCheckTest {

    private static final String CANARY = "somebody-of-somewhere";

    private static final String MISSING_MADE = "relais_offers_total has never outcome=made";

    private static final List<String> PAGE = List.of(
            "| Meter | Kind | Unit | Labels | Who exports it | What it tells, and whom | Alert |",
            "|---|---|---|---|---|---|---|",
            "| `relais_offers_total` | counter | offers | `outcome`: `made`, `refused` | a-service, other | that | — |",
            "| `relais_answer_seconds` | timer | seconds | `le`: `300.0`, `+Inf` | a-service | that | — |",
            "| `relais_elsewhere` | gauge | things | — | other | that | — |");

    private static final ExportedMeters LISTED = ExportedMeters.of(
            ExportedMeter.of("relais.offers").with("outcome", oneOf("made", "refused")),
            ExportedMeter.of("relais.answer"));

    private static final String GOOD = """
            # HELP relais_offers_total offers
            # TYPE relais_offers_total counter
            relais_offers_total{outcome="made"} 1.0
            relais_offers_total{outcome="refused"} NaN
            relais_answer_seconds_bucket{le="300.0"} 0
            relais_answer_seconds_bucket{le="+Inf"} 0
            relais_answer_seconds_count 0
            relais_answer_seconds_sum 0.0
            relais_answer_seconds_max 0.0
            """;

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @Test
    void findsAMeterThatIsNotOnThePage() {
        assertThat(faults(GOOD + "relais_elsewhere 1.0\n")).containsExactly("relais_elsewhere is not on the page");
    }

    @Test
    void findsALabelThatIsNotOnThePage() {
        assertThat(faults(GOOD.replace("{outcome=\"made\"}", "{outcome=\"made\",centre=\"one\"}")))
                .containsExactly("relais_offers_total has the labels [centre, outcome]");
    }

    @Test
    void findsALabelThatIsMissing() {
        assertThat(faults(GOOD.replace("{outcome=\"made\"}", "")))
                .containsExactly("relais_offers_total has the labels []", MISSING_MADE);
    }

    @Test
    void findsAValueThatIsOnNoList() {
        assertThat(faults(GOOD + "relais_offers_total{outcome=\"other\"} 1.0\n"))
                .containsExactly("relais_offers_total has outcome=other");
    }

    @Test
    void findsAValueThatNobodyExports() {
        assertThat(faults(GOOD.replace("relais_offers_total{outcome=\"made\"} 1.0\n", "")))
                .containsExactly(MISSING_MADE);
    }

    @Test
    void findsARowThatNobodyExports() {
        assertThat(faults(GOOD.replaceAll("relais_answer.*\n", "")))
                .containsExactly("relais_answer_seconds is exported by nobody");
    }

    @Test
    void findsWhatIsOnThePageOnly() {
        var check = MetricsCheck.of(
                PAGE, "a-service", List.of(ExportedMeters.of(LISTED.all().get(0))));

        assertThat(check.faults(GOOD, List.of())).contains("relais_answer_seconds is let out by nobody");
    }

    @Test
    void findsWhatIsInCodeOnly() {
        var more = ExportedMeters.of(ExportedMeter.of("relais.offers.late"));

        assertThat(MetricsCheck.of(PAGE, "a-service", List.of(LISTED, more)).faults(GOOD, List.of()))
                .containsExactly("relais.offers.late is on the page 0 times");
    }

    @Test
    void findsAListThatIsLongerInCode() {
        var longer = ExportedMeters.of(
                ExportedMeter.of("relais.offers").with("outcome", oneOf("made", "refused", "lapsed")),
                ExportedMeter.of("relais.answer"));

        assertThat(MetricsCheck.of(PAGE, "a-service", List.of(longer)).faults(GOOD, List.of()))
                .containsExactly("relais.offers has the labels {outcome=[lapsed, made, refused]}");
    }

    @Test
    void findsSomebody() {
        for (var somebody : List.of(CANARY, UUID.randomUUID().toString(), "orugs4zanfzsa3tporqwk3djmu")) {
            var leak = "# HELP relais_offers_total of " + somebody;

            assertThat(faults(GOOD + leak)).containsExactly("somebody is in " + leak);
        }
    }

    private static List<String> faults(String scraped) {
        return MetricsCheck.of(PAGE, "a-service", List.of(LISTED)).faults(scraped, List.of(CANARY));
    }
}
