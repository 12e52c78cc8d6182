package fr.relais.capacity.adapter.web;

import java.util.concurrent.atomic.AtomicInteger;

/** So many at a time. Whoever has a turn gives it back; nobody waits for one. */
final class Turns {

    private final int most;
    private final AtomicInteger taken = new AtomicInteger();

    Turns(int most) {
        this.most = most;
    }

    /** Whether there was one left, which is then taken. */
    boolean take() {
        return taken.getAndUpdate(now -> Math.min(most, now + 1)) < most;
    }

    void giveBack() {
        taken.decrementAndGet();
    }
}
