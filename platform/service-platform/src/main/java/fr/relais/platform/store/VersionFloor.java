package fr.relais.platform.store;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The version above which everything is written. It is zero, but for a process that has found its database to be older
 * than what was told: what was told under a version is not told anew under the same.
 */
final class VersionFloor {

    private final AtomicLong floor = new AtomicLong();

    /** The version that follows. */
    long after(long version) {
        return Math.max(version, floor.get()) + 1;
    }

    void raise(long version) {
        floor.accumulateAndGet(version, Math::max);
    }
}
