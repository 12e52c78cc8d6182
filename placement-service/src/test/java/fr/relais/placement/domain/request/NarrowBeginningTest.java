package fr.relais.placement.domain.request;

import java.time.Duration;
import java.util.List;

import fr.relais.blocks.Decision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A search that would tell where a house is begins with somebody's word. */
class NarrowBeginningTest {

    private static Decision<PlacementRequest, PlacementEvent, RequestRefusal> narrow(Track track) {
        return PlacementRequest.submitNarrow(Requests.ID, Requests.submission(track), Ties.NONE, "worker");
    }

    private static <E, R> PlacementRequest accepted(Decision<PlacementRequest, E, R> decision) {
        return decision.<PlacementRequest>fold(yes -> yes.state(), no -> {
            throw new AssertionError("refused");
        });
    }

    private static Decision<PlacementRequest, PlacementEvent, RequestRefusal> word(PlacementRequest of, String by) {
        return of.assessing().recorded(Side.COORDINATOR, new Assessment(by, Requests.NOW));
    }

    @Test
    void tellsTheCoordinatorsOnCallAtOnce() {
        var told = narrow(Track.EMERGENCY)
                .<List<Notice.Kind>>fold(
                        yes -> yes.events().stream()
                                .filter(Notice.class::isInstance)
                                .map(event -> ((Notice) event).kind())
                                .toList(),
                        no -> List.of());

        assertThat(told)
                .containsExactly(
                        Notice.Kind.REQUEST_SUBMITTED, Notice.Kind.ASSESSMENT_DUE, Notice.Kind.EMERGENCY_UNPLACED);
        assertThat(accepted(narrow(Track.EMERGENCY)).search().alarmed()).isTrue();
    }

    @Test
    void searchesWithTheWordOfOneCoordinator() {
        var request = accepted(narrow(Track.LOCAL));

        assertThat(request.outward()).isEqualTo(OutwardStatus.ASSESSING);
        assertThat(accepted(word(request, "guide")).stage()).isInstanceOf(Stage.Matching.class);
    }

    @Test
    void takesTheWordOfSomebodyElseThanWhoAsks() {
        var same = word(accepted(narrow(Track.LOCAL)), "worker").<RequestRefusal>fold(yes -> null, refused -> refused);

        assertThat(same).isEqualTo(RequestRefusal.SAME_PERSON);
    }

    @Test
    void isToldAgainWhenNobodyGivesAWord() {
        var request = accepted(narrow(Track.EMERGENCY));
        var moment = Upcoming.of(request)
                .filter(next -> next.moment() == Moment.SEARCH_WITHOUT_YES)
                .findFirst();

        assertThat(moment).isPresent();
        assertThat(moment.orElseThrow().at())
                .isAfter(Requests.NOW)
                .isBeforeOrEqualTo(Requests.NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void changesNothingWhereBothSidesAssessAnyway() {
        assertThat(accepted(narrow(Track.ORIENTED)))
                .isEqualTo(accepted(PlacementRequest.submit(Requests.ID, Requests.submission(Track.ORIENTED))));
    }
}
