package fr.relais.placement.application;

import java.util.UUID;

import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Reference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for the households wherever they are kept. */
public abstract class HouseholdsSuite {

    private static final Reference HOUSEHOLD = new Reference("h".repeat(26));
    private static final HoldId ONE = new HoldId(new UUID(1, 1));
    private static final HoldId OTHER = new HoldId(new UUID(2, 2));
    private static final HoldId THIRD = new HoldId(new UUID(3, 3));

    private final Households households = empty();

    protected abstract Households empty();

    @Test
    void liveInOnePlace() {
        assertThat(households.moveIn(HOUSEHOLD, ONE).block()).isEqualTo(ONE);
        assertThat(households.moveIn(HOUSEHOLD, OTHER).block()).isEqualTo(ONE);
        assertThat(households.moveIn(HOUSEHOLD, ONE).block()).isEqualTo(ONE);
    }

    @Test
    void liveElsewhereOnceTheyHaveLeft() {
        households.moveIn(HOUSEHOLD, ONE).block();

        households.moveOut(HOUSEHOLD, ONE).block();

        assertThat(households.moveIn(HOUSEHOLD, OTHER).block()).isEqualTo(OTHER);
    }

    @Test
    void doNotLeaveWhereTheyLiveBecauseAnotherHoldHasEnded() {
        households.moveIn(HOUSEHOLD, ONE).block();

        households.moveOut(HOUSEHOLD, OTHER).block();

        assertThat(households.moveIn(HOUSEHOLD, OTHER).block()).isEqualTo(ONE);
    }

    @Test
    void liveWhereTheyAreUntilTheyMoveOn() {
        households.moveIn(HOUSEHOLD, ONE).block();

        assertThat(households.moveOn(HOUSEHOLD, ONE, OTHER).block()).isEqualTo(OTHER);
        assertThat(households.moveIn(HOUSEHOLD, THIRD).block()).isEqualTo(ONE);
        households.moveOut(HOUSEHOLD, ONE).block();

        assertThat(households.moveIn(HOUSEHOLD, THIRD).block()).isEqualTo(OTHER);
        households.moveOut(HOUSEHOLD, OTHER).block();
        assertThat(households.moveIn(HOUSEHOLD, THIRD).block()).isEqualTo(THIRD);
    }

    @Test
    void stayWhenTheyDoNotMoveOnAfterAll() {
        households.moveIn(HOUSEHOLD, ONE).block();
        households.moveOn(HOUSEHOLD, ONE, OTHER).block();

        households.moveOut(HOUSEHOLD, OTHER).block();
        households.moveOut(HOUSEHOLD, OTHER).block();

        assertThat(households.moveIn(HOUSEHOLD, OTHER).block()).isEqualTo(ONE);
        assertThat(households.moveOn(HOUSEHOLD, ONE, THIRD).block()).isEqualTo(THIRD);
    }

    @Test
    void moveOnToOnePlaceOnly() {
        households.moveIn(HOUSEHOLD, ONE).block();
        households.moveOn(HOUSEHOLD, ONE, OTHER).block();

        assertThat(households.moveOn(HOUSEHOLD, ONE, OTHER).block()).isEqualTo(OTHER);
        assertThat(households.moveOn(HOUSEHOLD, ONE, THIRD).block()).isEqualTo(OTHER);
        assertThat(households.moveOn(HOUSEHOLD, OTHER, THIRD).block()).isNull();
    }

    @Test
    void moveOnFromWhereTheyLive() {
        households.moveIn(HOUSEHOLD, ONE).block();

        assertThat(households.moveOn(HOUSEHOLD, OTHER, THIRD).block()).isNull();
        assertThat(households.moveIn(HOUSEHOLD, OTHER).block()).isEqualTo(ONE);
    }

    @Test
    void liveInOnePlaceHoweverManyTakeThemInAtOnce() {
        var holds = Flux.range(1, 40)
                .flatMap(
                        number -> households
                                .moveIn(HOUSEHOLD, new HoldId(new UUID(3, number)))
                                .subscribeOn(Schedulers.parallel()),
                        40)
                .distinct()
                .collectList()
                .block();

        assertThat(holds).hasSize(1);
    }
}
