package fr.relais.capacity.domain.national;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreFixture;
import fr.relais.capacity.domain.centre.CentreStatus;
import fr.relais.capacity.domain.centre.Timers;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** A property over any commands is one over all commands: each is asked, and each does something now and then. */
class AnyCommandsTest {

    private static final int STEPS = 20_000;

    @Test
    void doEverythingThatCanBeAskedOfACentre() {
        var commands = new AnyCommands(new Random(20261130));
        Set<Class<?>> done = new HashSet<>();
        var centre = applicant();

        for (var step = 0; step < STEPS; step++) {
            var command = commands.any(centre, NOW.plus(Duration.ofMinutes(30L * step)));
            var decision = centre.decide(command, Timers.DEFAULTS);
            if (!CentreFixture.events(decision).isEmpty()) {
                done.add(command.getClass());
                centre = CentreFixture.accepted(decision).state();
            }
            centre = centre.status() == CentreStatus.CLOSED ? applicant() : centre;
        }

        assertThat(done).containsExactlyInAnyOrder(CentreCommand.class.getPermittedSubclasses());
    }

    private static Centre applicant() {
        return CentreFixture.accepted(Centre.apply(CentreFixture.PROFILE, NOW)).state();
    }
}
