package fr.relais.platform.start;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How long others are waited for, from when this was made. What cannot be mended by waiting is not waited for. */
public final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

    private final Duration whole;
    private final long until;

    private Patience(Duration whole) {
        this.whole = whole;
        this.until = System.nanoTime() + whole.toNanos();
    }

    static Patience of(Duration whole) {
        return new Patience(whole);
    }

    /** One look at somebody; it is told how long it may take. */
    public interface Look {

        /**
         * @throws CannotStart when waiting is of no use
         * @throws Exception when it may go better the next time
         */
        void look(Duration atMost) throws Exception;
    }

    /**
     * Looks until it goes well.
     *
     * @param otherwise what is said when the patience is over
     */
    public void until(Look look, String otherwise) {
        while (true) {
            try {
                look.look(left());
                return;
            } catch (CannotStart hopeless) {
                throw hopeless;
            } catch (Exception notYet) {
                giveUp(notYet, otherwise);
            }
            pause();
        }
    }

    private void giveUp(Exception failure, String otherwise) {
        TlsFailure.in(failure).ifPresent(about -> {
            throw new CannotStart(otherwise + ": " + about);
        });
        if (System.nanoTime() >= until) {
            var wanting = TlsFailure.isOne(failure) ? "no connection with TLS" : "no answer";
            throw new CannotStart(otherwise + ": " + wanting + " within " + whole.toSeconds() + " s");
        }
    }

    /** A look that is begun at the last moment still has a second. */
    private Duration left() {
        var left = Duration.ofNanos(until - System.nanoTime());
        if (left.compareTo(LONGEST_LOOK) > 0) {
            return LONGEST_LOOK;
        }
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new CannotStart("the start was interrupted");
        }
    }
}
