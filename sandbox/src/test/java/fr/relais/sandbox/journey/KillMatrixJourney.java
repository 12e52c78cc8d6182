package fr.relais.sandbox.journey;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.sandbox.journey.Kill.Moment;
import fr.relais.sandbox.launch.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole kill matrix without the cells of {@link KillJourney}: every step, every service, before and after. Some
 * minutes; the profile {@code kill-matrix} runs it, and nothing else of this module.
 */
@Tag("kill-matrix")
@ExtendWith(Staging.class)
class KillMatrixJourney {

    static Stream<Kill> kills() {
        var elsewhere = KillJourney.kills().toList();
        return Arrays.stream(Step.values())
                .flatMap(step -> Arrays.stream(Service.values()).flatMap(service -> around(step, service)))
                .filter(kill -> !elsewhere.contains(kill));
    }

    private static Stream<Kill> around(Step step, Service service) {
        return List.of(Moment.values()).stream().map(moment -> new Kill(step, service, moment));
    }

    @ParameterizedTest
    @MethodSource("kills")
    void losesAndDoublesNothing(Kill kill, World world) {
        kill.play(world).requireNothingLostOrDoubled();
    }
}
