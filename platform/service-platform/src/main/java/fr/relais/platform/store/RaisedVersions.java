package fr.relais.platform.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The version above which everything is written. It is zero, but for a process that has found its database to be older
 * than what was told: what was told under a version is not told anew under the same.
 */
public final class RaisedVersions {

    private final AtomicLong floor = new AtomicLong();

    /** The version above which everything is written. */
    public long above() {
        return floor.get();
    }

    /** The version that follows. */
    long after(long version) {
        return Math.max(version, floor.get()) + 1;
    }

    /** From now on. */
    public void raise(long version) {
        floor.accumulateAndGet(version, Math::max);
    }
}
