package fr.relais.placement.domain.minor;

import java.time.Instant;
import java.time.LocalDate;

import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MinorHandOverTest {

    /**
     * Five days, and five, and five, on the calendar of the place: over nights, week-ends and both changes of clocks.
     */
    @ParameterizedTest
    @CsvSource({
        "75,  2026-11-28T20:00:00Z, 0, 2026-12-03, 2026-12-02T23:00:00Z",
        "75,  2026-11-28T23:30:00Z, 0, 2026-12-04, 2026-12-03T23:00:00Z",
        "75,  2026-11-28T20:00:00Z, 1, 2026-12-08, 2026-12-07T23:00:00Z",
        "75,  2026-11-28T20:00:00Z, 2, 2026-12-13, 2026-12-12T23:00:00Z",
        "75,  2026-10-23T10:00:00Z, 0, 2026-10-28, 2026-10-27T23:00:00Z",
        "75,  2026-03-27T10:00:00Z, 0, 2026-04-01, 2026-03-31T22:00:00Z",
        "974, 2026-11-28T21:00:00Z, 0, 2026-12-04, 2026-12-03T20:00:00Z",
        "973, 2026-11-28T01:00:00Z, 0, 2026-12-02, 2026-12-02T03:00:00Z"
    })
    void endsByTheCalendarOfItsDepartement(
            String departement, Instant opened, int renewals, LocalDate endsOn, Instant over) {
        var handOver = Handed.state(Handed.openIn(departement, opened).acknowledge(Handed.MARK));
        for (var number = 0; number < renewals; number++) {
            handOver = Handed.state(handOver.renew(Handed.MARK));
        }
        handOver = designated(handOver);

        assertThat(handOver.endsOn()).isEqualTo(endsOn);
        assertThat(handOver.due()).contains(over);
        assertThat(Handed.state(handOver.remind(over.minusMillis(1)))).isEqualTo(handOver);
        assertThat(Handed.state(handOver.remind(over)).told()).containsEntry(MinorTask.PERIOD_OVER, endsOn);
    }

    private static MinorHandOver designated(MinorHandOver handOver) {
        return Handed.state(
                Handed.state(handOver.administratorAsked(Handed.MARK)).administratorDesignated(Handed.MARK));
    }

    @Test
    void tellsChildProtectionOfTheDepartementAtOnceAndNobodyElse() {
        var opened = MinorHandOver.open(Handed.REQUEST, Requests.reference('m'), "2A", Handed.OPENED);

        var events = opened.fold(accepted -> accepted.events(), refusal -> null);

        assertThat(events)
                .containsExactly(
                        new MinorHandOverEvent.MinorHandedOver(),
                        new MinorHandOverEvent.Told(new Notice(
                                "child-protection-2A", Requests.reference('m'), Notice.Kind.MINOR_ANNOUNCED)));
    }

    /** Whatever time passes: it only tells, and tells each thing once for its day. */
    @Test
    void timeClosesNothing() {
        var handOver = Handed.acknowledged();
        var told = Handed.state(handOver.remind(Instant.parse("2036-01-01T00:00:00Z")));

        assertThat(told.answer()).isEqualTo(handOver.answer());
        assertThat(told.administrator()).isEqualTo(handOver.administrator());
        assertThat(told.due()).isEmpty();
        assertThat(Handed.state(told.renew(Handed.MARK)).due()).isPresent();
    }

    @Test
    void theAdministratorIsOwedWhateverIsDecided() {
        var decided = Handed.state(Handed.acknowledged().decide(ProtectionDecision.OTHER_DEPARTEMENT, Handed.MARK));

        assertThat(decided.tasks()).containsOnlyKeys(MinorTask.ADMINISTRATOR_MISSING);
        assertThat(designated(decided).tasks()).isEmpty();
    }

    @Test
    void keepsWhoDidItAndWhen() {
        var second = new Mark("another", Handed.OPENED.plusSeconds(99));
        var renewed = Handed.state(Handed.renewed(1).renew(second));

        assertThat(renewed.answer().renewals()).containsExactly(Handed.MARK, second);
        assertThat(Handed.state(renewed.acknowledge(second)).answer().acknowledged())
                .isEqualTo(Handed.MARK);
    }
}
