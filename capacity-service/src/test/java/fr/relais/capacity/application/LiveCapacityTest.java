package fr.relais.capacity.application;

import java.time.Duration;
import java.util.List;

import fr.relais.capacity.application.CapacityQuestion.By;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.DurationClass;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import fr.relais.capacity.domain.national.Beds;
import fr.relais.capacity.domain.national.FreshnessTimes;
import fr.relais.capacity.domain.national.Scarcities;
import fr.relais.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import static fr.relais.capacity.application.NationalFixture.TERRITORY;
import static fr.relais.capacity.application.NationalFixture.centre;
import static fr.relais.capacity.application.NationalFixture.in;
import static fr.relais.capacity.application.NationalFixture.unit;
import static fr.relais.capacity.application.NationalFixture.vacant;
import static fr.relais.capacity.domain.centre.CentreFixture.NOW;
import static fr.relais.capacity.domain.centre.CentreFixture.hours;
import static org.assertj.core.api.Assertions.assertThat;

/** Following the country, in a time of its own. */
class LiveCapacityTest {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final CapacityQuestion QUESTION = CapacityQuestion.by(By.REGION);

    private final SettableClock clock = SettableClock.at(NOW);
    private final NationalCapacity capacity =
            new NationalCapacity(new FreshnessTimes(Duration.ofDays(7), Duration.ofHours(6)), clock);
    private final LiveCapacity live =
            new LiveCapacity(new ReadCapacityUseCase(capacity, TERRITORY, () -> Scarcities.NONE), PACE, 2, 3);
    private AnnouncedCentre centre = centre(1, "31", null, unit(DurationClass.SHORT, vacant(5, hours(24))));

    @BeforeEach
    void oneCentre() {
        capacity.announced(List.of(centre));
        capacity.hasCaughtUp();
    }

    @Test
    void showsWhatIsAndThenOnlyWhatChanges() {
        StepVerifier.withVirtualTime(this::vacancies)
                .expectSubscription()
                .expectNext(5L)
                .expectNoEvent(Duration.ofSeconds(10))
                .then(() -> announce(vacant(4, hours(24))))
                .thenAwait(PACE)
                .expectNext(4L)
                .thenCancel()
                .verify();
    }

    @Test
    void showsManyChangesOfOnePauseAsOne() {
        StepVerifier.withVirtualTime(this::vacancies)
                .expectNext(5L)
                .then(() -> {
                    announce(vacant(4, hours(24)));
                    announce(vacant(3, hours(24)));
                    announce(vacant(2, hours(24)));
                })
                .expectNoEvent(PACE.minusMillis(1))
                .thenAwait(Duration.ofMillis(1))
                .expectNext(2L)
                .expectNoEvent(Duration.ofSeconds(5))
                .thenCancel()
                .verify();
    }

    @Test
    void showsWhatTimeAloneChanges() {
        StepVerifier.withVirtualTime(this::vacancies)
                .expectNext(5L)
                .then(() -> clock.set(hours(24)))
                .thenAwait(PACE)
                .expectNext(0L)
                .thenCancel()
                .verify();
    }

    @Test
    void keepsOnlyTheNewestForWhoeverDoesNotKeepUp() {
        StepVerifier.withVirtualTime(this::vacancies, 1)
                .expectNext(5L)
                .then(() -> announce(vacant(4, hours(24))))
                .thenAwait(Duration.ofSeconds(3))
                .then(() -> announce(in(BedStatus.OCCUPIED, 5)))
                .thenAwait(Duration.ofSeconds(3))
                .thenRequest(5)
                .expectNext(0L)
                .expectNoEvent(Duration.ofSeconds(3))
                .thenCancel()
                .verify();
    }

    @Test
    void hasRoomForSoManyOfACallerAndSoManyInAll() {
        var first = follow("anna").subscribe();
        var second = follow("anna").subscribe();
        assertThat(live.hasRoom("anna")).isFalse();
        assertThat(live.hasRoom("berthe")).isTrue();
        var third = follow("berthe").subscribe();
        assertThat(live.hasRoom("berthe")).isFalse();
        assertThat(live.open()).isEqualTo(3);

        List.of(first, second, third).forEach(one -> one.dispose());
        assertThat(live.open()).isZero();
        assertThat(live.hasRoom("anna")).isTrue();
    }

    @Test
    void endsWhenThisProcessStops() {
        StepVerifier.withVirtualTime(this::vacancies)
                .expectNext(5L)
                .then(live::close)
                .verifyComplete();

        assertThat(live.hasRoom("anna")).isFalse();
        assertThat(live.open()).isZero();
    }

    private Flux<Long> vacancies() {
        return follow("anna")
                .map(overview -> overview.total().count().byStatus().get(BedStatus.VACANT));
    }

    private Flux<CapacityOverview> follow(String caller) {
        return live.follow(caller, QUESTION);
    }

    private void announce(Beds beds) {
        centre = NationalFixture.next(centre, unit(DurationClass.SHORT, beds));
        capacity.announced(List.of(centre));
    }
}
