package fr.relais.capacity.application;

import java.time.Duration;
import java.util.List;

import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import fr.relais.capacity.domain.national.Beds;
import fr.relais.capacity.domain.national.FreshnessTimes;
import fr.relais.capacity.domain.national.ScarcityEvent.ScarcityBegan;
import fr.relais.capacity.domain.national.ScarcityEvent.ScarcityEnded;
import fr.relais.capacity.domain.national.Taken;
import fr.relais.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static fr.relais.capacity.application.NationalFixture.centre;
import static fr.relais.capacity.application.NationalFixture.in;
import static fr.relais.capacity.application.NationalFixture.unit;
import static fr.relais.capacity.application.NationalFixture.vacant;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static org.assertj.core.api.Assertions.assertThat;

class WatchScarcityUseCaseTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SettableClock clock = SettableClock.at(NOW);
    private final NationalCapacity capacity =
            new NationalCapacity(new FreshnessTimes(Duration.ofDays(7), Duration.ofHours(6)), clock);
    private final InMemoryScarcityRecord record = new InMemoryScarcityRecord();
    private final WatchScarcityUseCase here = new WatchScarcityUseCase(capacity, record, PATIENCE);
    private final WatchScarcityUseCase elsewhere = new WatchScarcityUseCase(capacity, record, PATIENCE);
    private AnnouncedCentre centre =
            centre(1, "31", null, unit(DurationClass.SHORT, vacant(2, hours(24)), Taken.values()));

    @BeforeEach
    void everybodyCanBeTaken() {
        capacity.announced(List.of(centre));
        capacity.hasCaughtUp();
    }

    @Test
    void tellsWhenTheLastPlaceGoesStaleWithoutBeingToldSo() {
        look();
        clock.set(hours(24));
        look();
        assertThat(record.events).isEmpty();

        clock.advance(PATIENCE);
        look();

        assertThat(record.events).hasSize(Taken.values().length).contains(new ScarcityBegan(Taken.MEN));
        assertThat(here.told().since()).containsEntry(Taken.MEN, clock.instant());
    }

    @Test
    void tellsThatAPublicAloneCannotBeTakenAndThatItCanAgain() {
        announce(vacant(2, hours(24)), Taken.WOMEN_ALONE, Taken.WITH_CHILDREN, Taken.MINORS, Taken.ACCESSIBLE);
        lookFor(PATIENCE);
        announce(vacant(2, hours(24)), Taken.values());
        lookFor(PATIENCE);

        assertThat(record.events).containsExactly(new ScarcityBegan(Taken.MEN), new ScarcityEnded(Taken.MEN));
        assertThat(elsewhere.told().since()).isEmpty();
    }

    @Test
    void saysNothingOfWhatChangesAtOnce() {
        announce(in(BedStatus.HELD, 2), Taken.values());
        lookFor(PATIENCE.minusMinutes(1));
        announce(vacant(2, hours(24)), Taken.values());
        lookFor(PATIENCE.minusMinutes(1));
        announce(in(BedStatus.HELD, 2), Taken.values());
        lookFor(PATIENCE.minusMinutes(1));

        assertThat(record.events).isEmpty();
    }

    @Test
    void tellsNothingBeforeItHasReadEverything() {
        var empty = new NationalCapacity(new FreshnessTimes(Duration.ofDays(7), Duration.ofHours(6)), clock);
        var early = new WatchScarcityUseCase(empty, record, Duration.ZERO);

        early.handle().block();
        assertThat(record.events).isEmpty();

        empty.hasCaughtUp();
        early.handle().block();
        assertThat(record.events).hasSize(Taken.values().length);
    }

    private void announce(Beds beds, Taken... takes) {
        centre = NationalFixture.next(centre, unit(DurationClass.SHORT, beds, takes));
        capacity.announced(List.of(centre));
    }

    private void lookFor(Duration time) {
        var end = clock.instant().plus(time);
        for (look(); clock.instant().isBefore(end); look()) {
            clock.advance(Duration.ofMinutes(1));
        }
    }

    private void look() {
        here.handle().block();
        elsewhere.handle().block();
    }
}
