package fr.relais.platform.store;

import java.time.Clock;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedTest {

    private static final int MANY = 20_001;

    private final Published published = new Published(Clock.systemUTC());

    private void addMany(String prefix) {
        for (var number = 0; number < MANY; number++) {
            published.addSent(prefix + number, 7);
            published.addRegistered(prefix + number, 7);
        }
    }

    /** Or they would be sent again, as nobody would know that they were sent. */
    @Test
    void knowsWhatIsBeingLookedAtHoweverMuchElseIsPublished() {
        addMany("a");
        var taken = published.takeUnchecked();

        addMany("b");

        assertThat(taken).hasSize(MANY);
        assertThat(taken.keySet()).allMatch(id -> published.covers(id, 7));
    }

    @Test
    void knowsWhatTheRegisterDoesNotHaveYet() {
        published.addSent("waiting", 7);

        addMany("a");
        published.takeUnchecked();
        published.takeUnchecked();
        addMany("b");

        assertThat(published.isSent("waiting", 7)).isTrue();
    }

    @Test
    void givesUpWhatHasBeenLookedAt() {
        addMany("a");
        published.takeUnchecked();
        published.takeUnchecked();

        addMany("b");

        assertThat(published.covers("a0", 7)).isFalse();
        assertThat(published.covers("b0", 7)).isTrue();
    }
}
