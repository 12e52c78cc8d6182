package fr.relais.gateway.console.live;

import java.time.Duration;

import fr.relais.gateway.console.services.Upstream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/** A page is called up to date only as long as every service that it follows is heard. */
class HeardTest {

    private static final Duration ALMOST = Heard.PATIENCE.minusSeconds(1);

    private final Heard heard = new Heard(2);
    private VirtualTimeScheduler time = VirtualTimeScheduler.create();

    @BeforeEach
    void stopTheTime() {
        time = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void letItGoOn() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void isEverybodyWhenEachWasHeardOnce() {
        var all = heard.everybody().toFuture();
        heard.from(Upstream.NOTIFICATION);
        heard.from(Upstream.NOTIFICATION);
        assertThat(all).isNotDone();

        heard.from(Upstream.CAPACITY);

        assertThat(all).isDone();
    }

    @Test
    void isNotLatelyWhenOneOfThemIsSilent() {
        heard.from(Upstream.NOTIFICATION);
        heard.from(Upstream.CAPACITY);
        time.advanceTimeBy(ALMOST);
        heard.from(Upstream.NOTIFICATION);
        assertThat(heard.lately()).isTrue();

        time.advanceTimeBy(Duration.ofSeconds(2));

        assertThat(heard.lately()).isFalse();
    }

    @Test
    void isLatelyAgainWhenItSpeaks() {
        heard.from(Upstream.NOTIFICATION);
        heard.from(Upstream.CAPACITY);
        time.advanceTimeBy(Heard.PATIENCE.multipliedBy(3));
        assertThat(heard.lately()).isFalse();

        heard.from(Upstream.CAPACITY);
        heard.from(Upstream.NOTIFICATION);

        assertThat(heard.lately()).isTrue();
    }
}
