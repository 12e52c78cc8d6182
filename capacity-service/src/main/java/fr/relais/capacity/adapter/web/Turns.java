package fr.relais.capacity.adapter.web;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * So many at a time, and of one organisation so few that the others find some left. Whoever has a turn gives it back;
 * nobody waits for one.
 */
final class Turns {

    /** Somebody's turn, until it is given back. */
    interface Turn {
        void giveBack();
    }

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Turns(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /**
     * The next turn of an organisation.
     *
     * @throws TooManyAtOnce when it has as many as one may have, whatever is left for others
     * @throws TimeoutException when there is none left for anybody
     */
    synchronized Turn take(String organisation) throws TimeoutException {
        if (taken.getOrDefault(organisation, 0) >= mostOfOne) {
            throw new TooManyAtOnce();
        }
        if (all >= most) {
            throw new TimeoutException();
        }
        taken.merge(organisation, 1, Integer::sum);
        all++;
        return () -> giveBack(organisation);
    }

    private synchronized void giveBack(String organisation) {
        taken.computeIfPresent(organisation, (who, many) -> many == 1 ? null : many - 1);
        all--;
    }
}
