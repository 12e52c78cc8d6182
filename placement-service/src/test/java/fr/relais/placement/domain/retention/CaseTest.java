package fr.relais.placement.domain.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.relais.placement.domain.minor.Handed;
import fr.relais.placement.domain.minor.Mark;
import fr.relais.placement.domain.minor.ProtectionDecision;
import fr.relais.placement.domain.refusal.ReviewSituations;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.stay.StayFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CaseTest {

    /** The state table of closure: these situations of a request, and no others. */
    private static final Set<Situation> OVER =
            EnumSet.of(Situation.ENDED, Situation.WITHDRAWN, Situation.EXPECTED_ELSEWHERE);

    private static final Retention NINETY_DAYS = new Retention(Duration.ofDays(90));

    private static Case alone(PlacementRequest request) {
        return new Case(request, List.of(), List.of(), null);
    }

    private static final PlacementRequest WITHDRAWN = Requests.in(Situation.WITHDRAWN);

    @ParameterizedTest
    @EnumSource
    void isClosedOnlyByAnEndThatPeopleSaid(Situation situation) {
        var closedAt = alone(Requests.in(situation)).closedAt();

        assertThat(closedAt).isEqualTo(OVER.contains(situation) ? Optional.of(Requests.NOW) : Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void isNeverErasedWhileItIsOpenHoweverLongThatTakes(Situation situation) {
        var inTenYears = Requests.NOW.plus(Duration.ofDays(3_650));

        assertThat(NINETY_DAYS.isOver(alone(Requests.in(situation)), inTenYears))
                .isEqualTo(OVER.contains(situation));
    }

    @Test
    void isOpenWhileABedIsStillToBeGivenBack() {
        var withdrawn =
                Requests.accepted(Requests.in(Situation.OFFERED).consenting().withdrawn("worker", Requests.NOW));

        assertThat(alone(withdrawn).closedAt()).isEmpty();
    }

    /** A centre that says late when she left, or says it wrongly, brings no erasure nearer. */
    @Test
    void countsFromWhenTheEndOfTheStayBecameKnown() {
        var known = Requests.NOW.plus(Duration.ofDays(100));
        var ended = Requests.accepted(Requests.in(Situation.LEAVING).arriving().stayEnded(known));

        assertThat(alone(ended).closedAt()).contains(known);
    }

    @ParameterizedTest
    @EnumSource
    void isOpenWhileAStayIsNotOver(StayFixtures.Situation situation) {
        var kept = new Case(WITHDRAWN, List.of(StayFixtures.in(situation)), List.of(), null);

        var over = EnumSet.of(StayFixtures.Situation.ENDED, StayFixtures.Situation.GIVEN_UP);
        assertThat(kept.closedAt().isPresent()).isEqualTo(over.contains(situation));
    }

    @ParameterizedTest
    @EnumSource
    void isOpenWhileARefusalIsLookedAt(ReviewSituations.Situation situation) {
        var kept = new Case(WITHDRAWN, List.of(), List.of(ReviewSituations.in(situation)), null);

        assertThat(kept.closedAt().isPresent()).isEqualTo(situation == ReviewSituations.Situation.CLOSED);
    }

    @Test
    void isOpenWhileChildProtectionHasNotDecidedAndCountsFromThen() {
        var late = Requests.NOW.plus(Duration.ofDays(30));
        var decided = Handed.state(Handed.acknowledged().decide(ProtectionDecision.values()[0], mark(late)));
        var early = Handed.state(Handed.acknowledged()
                .decide(ProtectionDecision.values()[0], mark(Requests.NOW.minus(Duration.ofDays(3)))));

        assertThat(new Case(WITHDRAWN, List.of(), List.of(), Handed.acknowledged()).closedAt())
                .isEmpty();
        assertThat(new Case(WITHDRAWN, List.of(), List.of(), decided).closedAt())
                .contains(late);
        assertThat(new Case(WITHDRAWN, List.of(), List.of(), early).closedAt()).contains(Requests.NOW);
    }

    private static Mark mark(Instant at) {
        return new Mark("somebody", at);
    }

    @Test
    void isKeptForNinetyDaysAndNotForAMomentLonger() {
        var kept = alone(WITHDRAWN);
        var end = Requests.NOW.plus(Duration.ofDays(90));

        assertThat(NINETY_DAYS.isOver(kept, Requests.NOW.plus(Duration.ofDays(89))))
                .isFalse();
        assertThat(NINETY_DAYS.isOver(kept, end.minusMillis(1))).isFalse();
        assertThat(NINETY_DAYS.isOver(kept, end)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void isKeptForSomeTime(String none) {
        assertThatThrownBy(() -> new Retention(Duration.parse(none))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsTombstoneSignsAllOfIt() {
        var tombstone = new Tombstone(Requests.ID, Requests.NOW, NINETY_DAYS.policy());

        assertThat(tombstone.statement()).isEqualTo(Requests.ID + "\n2026-11-20T21:30:00Z\nclosed-PT2160H");
    }
}
