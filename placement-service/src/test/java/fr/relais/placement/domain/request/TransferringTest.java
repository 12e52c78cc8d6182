package fr.relais.placement.domain.request;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.clock.Policy;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.request.TransferFrom.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.accepted;
import static fr.relais.placement.domain.request.Requests.events;
import static fr.relais.placement.domain.request.Requests.in;
import static org.assertj.core.api.Assertions.assertThat;

/** A request that leaves another stay: what is still to be done for that stay, in every situation. */
class TransferringTest {

    private static final RequestId LIVED = new RequestId(new UUID(6, 6));
    private static final Set<Situation> ARRIVED =
            Set.of(Situation.PLACED, Situation.STAYING, Situation.LEAVING, Situation.ENDED);

    private static TransferFrom transfer(Progress progress) {
        return new TransferFrom(
                LIVED,
                Requests.reference('x'),
                Requests.reference('y'),
                Requests.candidate(6).centre(),
                "31",
                TransferReason.NEEDS,
                progress);
    }

    private static PlacementRequest leaving(Situation situation, Progress progress) {
        return Requests.tied(in(situation), Ties.NONE.leaving(transfer(progress)));
    }

    static Stream<Object[]> everySituationAndProgress() {
        return Arrays.stream(Situation.values())
                .flatMap(situation ->
                        Arrays.stream(Progress.values()).map(progress -> new Object[] {situation, progress}));
    }

    @ParameterizedTest
    @MethodSource("everySituationAndProgress")
    void theOldStayIsToldWhatItMustKnowAndLeftOnArrivalOnly(Situation situation, Progress progress) {
        var steps = NextStayStep.of(leaving(situation, progress)).stream().toList();

        if (progress == Progress.OVER) {
            assertThat(steps).isEmpty();
        } else if (ARRIVED.contains(situation)) {
            assertThat(steps).containsExactly(new Step.LeaveOldPlace(transfer(progress), NOW));
        } else if (situation == Situation.WITHDRAWN || progress == Progress.ENDING) {
            assertThat(steps).containsExactly(new Step.CallOffTransfer(transfer(progress)));
        } else {
            assertThat(steps)
                    .isEqualTo(
                            progress == Progress.ASKED
                                    ? List.of(new Step.BeginTransfer(transfer(progress)))
                                    : List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("everySituationAndProgress")
    void goesForwardAndNeverBack(Situation situation, Progress progress) {
        var request = leaving(situation, progress);

        assertThat(events(request.transferring().begun()))
                .isEqualTo(progress == Progress.ASKED ? List.of(new PlacementEvent.TransferAnnounced()) : List.of());
        assertThat(events(request.transferring().over()))
                .isEqualTo(progress == Progress.OVER ? List.of() : List.of(new PlacementEvent.TransferSettled()));
        assertThat(events(request.transferring().calledOff()))
                .isEqualTo(
                        progress.compareTo(Progress.ENDING) >= 0 || ARRIVED.contains(situation)
                                ? List.of()
                                : List.of(new PlacementEvent.TransferGivenUp()));
    }

    @ParameterizedTest
    @EnumSource
    void withoutATransferNothingOfItHappens(Situation situation) {
        assertThat(events(in(situation).transferring().begun())).isEmpty();
        assertThat(events(in(situation).transferring().over())).isEmpty();
        assertThat(events(in(situation).transferring().calledOff())).isEmpty();
    }

    @Test
    void theCentreWhereSheLivesIsNotAsked() {
        var ties = Ties.NONE.leaving(transfer(Progress.ASKED));

        var request = accepted(PlacementRequest.submit(Requests.ID, Requests.submission(Track.EMERGENCY), ties));

        assertThat(request.search().tried().leftOut())
                .containsExactly(Requests.candidate(6).centre());
    }

    @Test
    void anArrivalLeavesTheStayOnlyWhileTheTransferLasts() {
        var begun = leaving(Situation.CONFIRMED, Progress.BEGUN);
        var calledOff = leaving(Situation.CONFIRMED, Progress.OVER);
        var left = transfer(Progress.BEGUN);

        assertThat(accepted(begun.arriving().arrived(Requests.OFFER_REF, NOW, left))
                        .outward())
                .isEqualTo(OutwardStatus.PLACED);
        assertThat(calledOff.arriving().arrived(Requests.OFFER_REF, NOW, left))
                .isEqualTo(Decision.refuse(RequestRefusal.LIVES_ELSEWHERE));
    }

    @Test
    void sheMayLeaveTheStayOfHerTransferAndNoOther() {
        var lived = other(Policy.EMERGENCY, Track.EMERGENCY, LIVED);
        var another = other(Policy.EMERGENCY, Track.EMERGENCY, new RequestId(new UUID(7, 7)));

        assertThat(leaving(Situation.CONFIRMED, Progress.BEGUN).transferring().outOf(lived))
                .contains(transfer(Progress.BEGUN));
        assertThat(leaving(Situation.CONFIRMED, Progress.BEGUN).transferring().outOf(another))
                .isEmpty();
        assertThat(leaving(Situation.CONFIRMED, Progress.ASKED).transferring().outOf(lived))
                .isEmpty();
        assertThat(leaving(Situation.CONFIRMED, Progress.ENDING).transferring().outOf(lived))
                .isEmpty();
        assertThat(leaving(Situation.CONFIRMED, Progress.OVER).transferring().outOf(lived))
                .isEmpty();
    }

    /** An emergency stay bridges the time until the oriented path has found a place, and nothing else does. */
    @Test
    void aBridgeIsLeftForThePlaceItLeadsTo() {
        var oriented = other(Policy.ORIENTED, Track.ORIENTED, Requests.ID);
        var bridge = other(Policy.EMERGENCY, Track.EMERGENCY, LIVED);

        assertThat(oriented.transferring().outOf(bridge))
                .hasValueSatisfying(left -> assertThat(left.reason()).isEqualTo(TransferReason.BRIDGED));
        assertThat(bridge.transferring().outOf(oriented)).isEmpty();
        assertThat(oriented.transferring().outOf(other(Policy.ORIENTED, Track.ORIENTED, LIVED)))
                .isEmpty();
        assertThat(bridge.transferring().outOf(other(Policy.EMERGENCY, Track.EMERGENCY, Requests.ID)))
                .isEmpty();
        assertThat(oriented.transferring().outOf(other(Policy.EMERGENCY, Track.MINOR, LIVED)))
                .isEmpty();
    }

    private static PlacementRequest other(Policy policy, Track track, RequestId id) {
        var like = in(Situation.STAYING);
        var was = like.submission();
        var submission = new Submission(
                was.organisation(),
                was.referrerRef(),
                was.coordinatorRef(),
                was.household(),
                track,
                was.tier(),
                was.people(),
                was.submittedAt(),
                was.seniority(),
                was.file(),
                policy,
                was.block());
        return new PlacementRequest(
                id,
                submission,
                like.stage(),
                like.search(),
                like.closed(),
                like.releases(),
                like.solicitations(),
                like.separation(),
                like.ties());
    }
}
