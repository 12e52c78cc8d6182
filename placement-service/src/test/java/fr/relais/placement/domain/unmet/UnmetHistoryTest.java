package fr.relais.placement.domain.unmet;

import java.time.LocalDate;
import java.util.Map;

import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.request.Track;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnmetHistoryTest {

    private static final LocalDate THAT_DAY = LocalDate.of(2026, 11, 20);

    private static UnmetHistory of(LocalDate today, PlacementRequest... requests) {
        var history = UnmetHistory.none(today, 3);
        for (var request : requests) {
            history = history.with(request);
        }
        return history;
    }

    /** It waited on that evening, and was withdrawn on the same. */
    private static PlacementRequest over() {
        return Requests.accepted(Requests.in(Situation.WAITING).consenting().withdrawn("worker", Requests.NOW));
    }

    @Test
    void countsWhoWaitsAndWhoWaitedOnEachDay() {
        var history = of(THAT_DAY.plusDays(1), Requests.in(Situation.WAITING), over(), Requests.in(Situation.OFFERED));

        assertThat(history.now().requests()).isEqualTo(1);
        assertThat(history.now().people()).isEqualTo(2);
        assertThat(history.now().byReason())
                .isEqualTo(Map.of(WaitingReason.NO_LOCAL_PLACE, Map.of(Track.EMERGENCY, 1)));
        assertThat(history.days())
                .extracting(UnmetHistory.Day::day)
                .containsExactly(THAT_DAY.minusDays(1), THAT_DAY, THAT_DAY.plusDays(1));
        assertThat(history.days()).extracting(day -> day.count().requests()).containsExactly(0, 2, 1);
        assertThat(history.days().get(1).count().byReason())
                .isEqualTo(Map.of(WaitingReason.NO_LOCAL_PLACE, Map.of(Track.EMERGENCY, 2)));
    }

    @Test
    void hasADayForEveryDayThoughNothingHappened() {
        assertThat(of(THAT_DAY).days()).hasSize(3).allMatch(day -> day.count().equals(UnmetCount.NOTHING));
    }
}
