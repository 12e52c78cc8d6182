package fr.relais.notification.domain.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import fr.relais.notification.domain.contact.Channel;

/** Why somebody is written to or called, and how long that is worth while. */
public enum Occasion {

    /** Somebody is waiting for an answer right now. */
    URGENT(Duration.ofHours(24), 5, 15, 45, 120, 300, 600),

    /** The hour has come, whether there is anything or not; the next one is not far. */
    DIGEST(Duration.ofHours(6), 60, 300, 900, 1_800),

    /** Software looks by itself; until then nobody waits. */
    LOOK(Duration.ofHours(24), 5, 30, 120, 600, 1_800, 3_600),

    /** Somebody tries out what comes of it, once. */
    TEST(Duration.ofMinutes(1), 60);

    private final Duration worthWhile;
    private final List<Duration> pauses;

    Occasion(Duration worthWhile, int... secondsBetween) {
        this.worthWhile = worthWhile;
        this.pauses =
                Arrays.stream(secondsBetween).mapToObj(Duration::ofSeconds).toList();
    }

    /** A short message lights a telephone up, so nobody gets one for the hour alone; software has its own occasions. */
    public boolean goesOver(Channel channel) {
        return switch (this) {
            case URGENT -> channel == Channel.MAIL || channel == Channel.SMS;
            case DIGEST -> channel == Channel.MAIL;
            case LOOK, TEST -> channel == Channel.WEBHOOK;
        };
    }

    /** For so long it is tried, counted from when it was planned. */
    public Duration worthWhile() {
        return worthWhile;
    }

    /** How long it is waited after so many attempts that failed: longer each time, and then no longer. */
    public Duration pauseAfter(int attempts) {
        return pauses.get(Math.min(attempts, pauses.size()) - 1);
    }
}
