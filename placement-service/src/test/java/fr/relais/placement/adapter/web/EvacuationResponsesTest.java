package fr.relais.placement.adapter.web;

import fr.relais.placement.domain.request.Disclosing;
import fr.relais.placement.domain.request.Meetings;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the coordinator reads of those who are to be brought away from a place that the network may know. */
class EvacuationResponsesTest {

    private static final String READINGS = "meetingPointReadings";

    @Test
    void saysHowOftenItWasReadWhereSheIsMetAlsoOnceThatIsTakenBack() {
        assertThat(evacuated(Meetings.prepared())).isEqualTo(0);
        assertThat(evacuated(Meetings.readOnce())).isEqualTo(1);
        assertThat(evacuated(Meetings.readOut())).isEqualTo(3);
    }

    @Test
    void saysNothingOfItElsewhere() {
        assertThat(CoordinationResponses.line(Meetings.readOut())).doesNotContainKey(READINGS);
        assertThat(CoordinationResponses.evacuation(Requests.in(Situation.PLACED)))
                .containsEntry(READINGS, 0);
    }

    private static Object evacuated(PlacementRequest request) {
        var left = Requests.accepted(Disclosing.over(request).siteCompromised(Requests.HOLD));
        return CoordinationResponses.evacuation(left).get(READINGS);
    }
}
