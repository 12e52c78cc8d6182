package fr.relais.placement.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.Agreed;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.request.TransferReason;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayStage;
import fr.relais.placement.domain.stay.StayStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One household, many requests, and everybody at once: whatever is done in whatever order, wherever a process ends
 * between two writes, and however late a slow one goes on with what it had read, a stay ends by a word or an arrival
 * (INV-10), its bed is free on arrival elsewhere only (INV-13), and she lives in one place (INV-29).
 */
class TransfersPropertyTest {

    private static final int ACTIONS = 80;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void holdsWhateverHappens(long seed) {
        var run = new HouseholdRun(seed);

        for (var i = 0; i < ACTIONS; i++) {
            run.act();
            requireAll(run);
        }
        run.comeToRest();
        requireAll(run);
        requireRest(run);
    }

    /** The runs do reach what they are about. */
    @Test
    void theRunsTransferAndBridgeAndCrash() {
        var ends = new EnumMap<ExitDestination, Integer>(ExitDestination.class);
        var reasons = new EnumMap<TransferReason, Integer>(TransferReason.class);
        var crashes = 0;
        for (var seed = 0; seed < 150; seed++) {
            var run = new HouseholdRun(seed);
            for (var i = 0; i < ACTIONS; i++) {
                run.act();
            }
            run.world.stays.all().stream()
                    .map(Stay::stage)
                    .filter(StayStage.Over.class::isInstance)
                    .forEach(over -> ends.merge(((StayStage.Over) over).exit(), 1, Integer::sum));
            requests(run)
                    .filter(TransfersPropertyTest::hasArrived)
                    .flatMap(request -> Stream.ofNullable(request.ties().transfer()))
                    .forEach(left -> reasons.merge(left.reason(), 1, Integer::sum));
            crashes += run.crashes;
        }

        assertThat(ends)
                .containsOnlyKeys(ExitDestination.TRANSFERRED, ExitDestination.OWN_HOME, ExitDestination.NOT_ARRIVED)
                .allSatisfy((exit, often) -> assertThat(often).as(exit.name()).isGreaterThan(20));
        assertThat(reasons)
                .containsOnlyKeys(TransferReason.NEEDS, TransferReason.BRIDGED)
                .allSatisfy(
                        (reason, often) -> assertThat(often).as(reason.name()).isGreaterThan(20));
        assertThat(crashes).isGreaterThan(500);
    }

    private static Stream<PlacementRequest> requests(HouseholdRun run) {
        return run.one.requests.stream().map(run.world::at);
    }

    private static PlacementRequest requestOf(HouseholdRun run, Stay stay) {
        return run.world.at(stay.admission().request());
    }

    private static boolean hasArrived(PlacementRequest request) {
        return request.stage() instanceof Stage.Placed || request.stage() instanceof Stage.Ended;
    }

    private static void requireAll(HouseholdRun run) {
        run.world.stays.all().forEach(stay -> requireAReasonForItsEnd(run, stay));
        run.world.stays.all().forEach(stay -> requireTheOldBedIsKept(run, stay));
        requests(run).forEach(TransfersPropertyTest::requireAnotherCentre);
        requireOnePlace(run);
    }

    /** Whoever asked for a transfer is never sent back to where she lives. */
    private static void requireAnotherCentre(PlacementRequest request) {
        var left = request.ties().transfer();
        if (left != null && left.reason().said()) {
            assertThat(request.places().map(Candidate::centre)).doesNotContain(left.centre());
        }
    }

    private static void requireAReasonForItsEnd(HouseholdRun run, Stay stay) {
        if (stay.stage() instanceof StayStage.Over over) {
            switch (over.exit()) {
                case TRANSFERRED ->
                    assertThat(movedOutOf(run, stay))
                            .as("INV-10: arrived elsewhere")
                            .isPresent();
                case NOT_ARRIVED ->
                    assertThat(over.arrivedAt()).as("INV-10: never began").isNull();
                default ->
                    assertThat(run.saidToHaveLeft)
                            .as("INV-10: somebody said so")
                            .contains(stay.id());
            }
        }
    }

    private static Optional<PlacementRequest> movedOutOf(HouseholdRun run, Stay stay) {
        return requests(run)
                .filter(request -> leaves(request, stay.admission().request()) && hasArrived(request))
                .findFirst();
    }

    private static boolean leaves(PlacementRequest request, RequestId lived) {
        var left = request.ties().transfer();
        return left != null && left.from().equals(lived);
    }

    /** The request that gives the bed back ends after its stay, and a stay in transfer after the arrival. */
    private static void requireTheOldBedIsKept(HouseholdRun run, Stay stay) {
        var request = requestOf(run, stay);
        if (request.stage() instanceof Stage.Ended ended
                && StaysOfRequests.idOf(request, ended.lived()).equals(stay.id())) {
            assertThat(stay.open()).as("INV-13: the bed is free").isFalse();
        }
        if (run.before.get(stay.id()) instanceof StayStage.Lived was && was.transfer() != null && !stay.open()) {
            assertThat(movedOutOf(run, stay))
                    .as("INV-13: arrived at the new place")
                    .isPresent();
        }
    }

    private static void requireOnePlace(HouseholdRun run) {
        var lived = run.world.stays.all().stream()
                .filter(stay -> stay.stage() instanceof StayStage.Lived)
                .map(stay -> requestOf(run, stay))
                .toList();
        assertThat(lived.size() <= 1 || (lived.size() == 2 && isATransfer(lived)))
                .as("INV-29: one place, or two inside a transfer")
                .isTrue();
        var placed =
                requests(run).filter(request -> request.arrival().isPresent()).toList();
        assertThat(placed.size() <= 1 || (placed.size() == 2 && isATransfer(placed)))
                .as("INV-29: arrived in one place, or two inside a transfer")
                .isTrue();
    }

    private static boolean isATransfer(List<PlacementRequest> two) {
        return isOnTheWay(two.get(0), two.get(1)) || isOnTheWay(two.get(1), two.get(0));
    }

    private static boolean isOnTheWay(PlacementRequest next, PlacementRequest old) {
        return next.transferring().isOutOf(old.id()) && hasArrived(next);
    }

    /** An arrival that was begun and never stored is noted until the hold has ended. */
    private static boolean isExpected(PlacementRequest request) {
        return request.stage() instanceof Agreed;
    }

    /** Once everything is worked off nothing is left over: no plan, no transfer, no note of where she lived. */
    private static void requireRest(HouseholdRun run) {
        var now = run.world.clock.instant();
        run.world.stays.all().forEach(stay -> {
            assertThat(stay.due().filter(due -> due.isBefore(now))).isEmpty();
            if (stay.status() == StayStatus.PLANNED) {
                assertThat(requestOf(run, stay).stage()).isInstanceOf(Agreed.class);
            }
            if (stay.stage() instanceof StayStage.Lived lived && lived.transfer() != null) {
                assertThat(run.world.at(lived.transfer().to()).transferring())
                        .matches(next -> next.isOutOf(stay.admission().request()));
            }
        });
        var placed =
                requests(run).filter(request -> request.arrival().isPresent()).toList();
        assertThat(placed).hasSizeLessThanOrEqualTo(1);
        var holds = (placed.isEmpty() ? requests(run).filter(TransfersPropertyTest::isExpected) : placed.stream())
                .map(request -> request.liveOffer().orElseThrow().hold())
                .toList();
        assertThat(run.one.livesUnder().map(holds::contains))
                .isEqualTo(run.one.livesUnder().map(hold -> true));
        assertThat(run.one.livesUnder().isPresent() || placed.isEmpty()).isTrue();
    }
}
