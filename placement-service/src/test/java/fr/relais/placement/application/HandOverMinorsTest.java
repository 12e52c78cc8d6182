package fr.relais.placement.application;

import java.time.Duration;
import java.util.Set;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.domain.household.AgeBand;
import fr.relais.placement.domain.household.AgeStatus;
import fr.relais.placement.domain.household.Gender;
import fr.relais.placement.domain.household.Person;
import fr.relais.placement.domain.minor.Handed;
import fr.relais.placement.domain.minor.MinorHandOverEvent;
import fr.relais.placement.domain.minor.MinorTask;
import fr.relais.placement.domain.request.Track;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is handed over, and what time does to it. */
class HandOverMinorsTest {

    private static final Person WOMAN = new Person(AgeBand.ADULT, Gender.F, AgeStatus.ADULT, true);
    private static final Person GIRL = new Person(AgeBand.MINOR, Gender.F, AgeStatus.MINOR, false);
    private static final Person PRESUMED = new Person(AgeBand.MINOR, Gender.F, AgeStatus.MINOR_PRESUMED, false);

    private final World world = new World();
    private final InMemoryMinorHandOvers handOvers = new InMemoryMinorHandOvers();
    private final HandOverMinors minors = new HandOverMinors(handOvers, world);

    private void submitted(Track track, Person... people) {
        minors.of(Handed.REQUEST, track, OneWoman.file(people), CommandContext.system(world.clock.instant()))
                .block();
    }

    private long opened() {
        return handOvers.events.stream()
                .filter(MinorHandOverEvent.MinorHandedOver.class::isInstance)
                .count();
    }

    @Test
    void aMinorAloneIsHandedOverOnceWhateverThePath() {
        submitted(Track.EMERGENCY, PRESUMED);
        submitted(Track.EMERGENCY, PRESUMED);
        submitted(Track.ORIENTED, GIRL);

        assertThat(opened()).isEqualTo(1);
        assertThat(handOvers.of(Set.of(OneWoman.file().departsFrom())).count().block())
                .isEqualTo(1);
    }

    @Test
    void theTrackOfMinorsIsAlwaysHandedOver() {
        submitted(Track.MINOR, WOMAN, GIRL);

        assertThat(opened()).isEqualTo(1);
    }

    @Test
    void aMinorWithHerMotherIsNotHandedOver() {
        submitted(Track.EMERGENCY, WOMAN, GIRL);

        assertThat(opened()).isZero();
    }

    @Test
    void theCoordinatorsAreToldOnceWhenTheDaysAreOver() {
        submitted(Track.MINOR, GIRL);
        var sweep = new SweepMinorHandOvers(handOvers, world.clock);

        sweep.round().block();
        world.clock.advance(Duration.ofDays(6));
        sweep.round().block();
        sweep.round().block();

        assertThat(handOvers.events.stream().filter(MinorHandOverEvent.MinorTaskRaised.class::isInstance))
                .containsExactly(
                        new MinorHandOverEvent.MinorTaskRaised(MinorTask.PERIOD_OVER),
                        new MinorHandOverEvent.MinorTaskRaised(MinorTask.ADMINISTRATOR_MISSING));
    }
}
