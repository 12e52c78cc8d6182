package fr.relais.sandbox.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.sandbox.launch.Service.CAPACITY;
import static fr.relais.sandbox.launch.Service.NOTIFICATION;
import static fr.relais.sandbox.launch.Service.PLACEMENT;

/**
 * At each step from the request to the arrival the service that acts next is killed and started again; the flow
 * completes with nothing lost or doubled. The other cells of the matrix are in {@link KillMatrixJourney}.
 */
@ExtendWith(Staging.class)
class KillJourney {

    private static final List<Flow> PLAYED = new ArrayList<>();

    static Stream<Kill> kills() {
        return Stream.of(
                Kill.after(Step.SUBMIT, PLACEMENT),
                Kill.before(Step.ACCEPT, CAPACITY),
                Kill.after(Step.AGREE, NOTIFICATION),
                Kill.before(Step.ARRIVE, CAPACITY));
    }

    @ParameterizedTest
    @MethodSource("kills")
    void losesAndDoublesNothing(Kill kill, World world) {
        var flow = kill.play(world);

        flow.requireNothingLostOrDoubled();
        PLAYED.add(flow);
    }

    /** What is delivered twice may come late. */
    @AfterAll
    static void stillEachNoticeIsThereOnce() {
        PLAYED.forEach(Flow::requireEachNoticeOnce);
        PLAYED.clear();
    }
}
