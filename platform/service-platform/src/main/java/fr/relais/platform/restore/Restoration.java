package fr.relais.platform.restore;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import fr.relais.platform.store.RaisedVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Compares, at every start, the database with what was told from it. What is told was stored before by a majority, so a
 * database that knows less is an older one that was put back.
 *
 * <p>It is done before anything else begins: no port is open, nothing is heard or told and no time passes until each
 * aggregate that is behind was settled and has a version above what was told of it, and until it is sure that what
 * others have told since will be heard again. A crash on the way leaves the rest behind, and the next start goes on
 * with it.
 */
final class Restoration implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Restoration.class);
    private static final Duration SETTLING = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Longer than a record was on its way before it was applied. */
    private static final Duration EARLIER = Duration.ofHours(1);

    /** So many seconds a process that was killed counts as listening, and some more. */
    private static final int LONGER_THAN_A_KILLED_ONE_IS_MISSED = 15;

    private final WhatWasTold told;
    private final ToldTopics topics;
    private final StoredVersions stored;
    private final RaisedVersions raised;
    private final HeardAgain heard;
    private volatile boolean done;

    Restoration(WhatWasTold told, ToldTopics topics, StoredVersions stored, RaisedVersions raised, HeardAgain heard) {
        this.told = told;
        this.topics = topics;
        this.stored = stored;
        this.raised = raised;
        this.heard = heard;
    }

    /** After what must never come back was erased again, and before everything else. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }

    @Override
    public void start() {
        var began = System.nanoTime();
        while (!done) {
            try {
                compare();
                done = true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped before the database was compared", stopped);
            } catch (RuntimeException | TimeoutException failure) {
                log.warn(
                        "the database is compared again with what was told: {}",
                        failure.getClass().getSimpleName());
                pause(began);
            }
        }
    }

    private void compare() throws InterruptedException, TimeoutException {
        var versions = topics.versions();
        var behind = behind(versions);
        if (behind.isEmpty()) {
            return;
        }
        var unknown = topics.above(behind);
        var since = unknown.since() - EARLIER.toMillis();
        var present = behind.values().stream().filter(version -> version > 0).count();
        if (present > 0) {
            hearAgain(since, LONGER_THAN_A_KILLED_ONE_IS_MISSED);
        }
        var missed = 0;
        for (var id : behind.keySet()) {
            var stands = behind.getOrDefault(id, 0L);
            var events = unknown.events().getOrDefault(id, List.of());
            var news = settle(new Behind(id, stands, versions.getOrDefault(id, stands), events));
            missed += news && stands == 0 ? 1 : 0;
        }
        if (missed > 0 && present == 0) {
            hearAgain(since, 1);
        }
        if (missed > 0 || present > 0) {
            log.warn(
                    "the database is older than what was told: {} aggregates were behind, {} are missing",
                    present,
                    missed);
        }
    }

    /**
     * A process that was killed is taken for listening for some seconds; one that still runs goes on as it was, and
     * then nobody hears anything again.
     */
    private void hearAgain(long since, int tries) throws InterruptedException, TimeoutException {
        for (var left = tries; left > 0; left--) {
            try {
                heard.since(since);
                return;
            } catch (ExecutionException listening) {
                if (left == 1) {
                    log.warn(
                            "what was told since is not heard again: {}",
                            listening.getClass().getSimpleName());
                } else {
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        }
    }

    /** Those of which less is stored than was told; 0 for what is not there. */
    private Map<String, Long> behind(Map<String, Long> versions) {
        var known = Objects.requireNonNull(stored.of(versions.keySet()).block(SETTLING));
        var behind = new HashMap<String, Long>();
        versions.forEach((id, version) -> {
            var present = known.getOrDefault(id, 0L);
            if (present < version) {
                behind.put(id, present);
            }
        });
        return behind;
    }

    /** In this order: what is settled twice is settled, and what has been raised is not looked at again. */
    private boolean settle(Behind behind) {
        raised.raise(behind.told());
        var news = told.settle(behind).block(SETTLING);
        if (!behind.missing()) {
            stored.raise(behind.id(), behind.told() + 1).block(SETTLING);
        }
        return Boolean.TRUE.equals(news);
    }

    private static void pause(long began) {
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
            throw new IllegalStateException("what was told cannot be compared with the database");
        }
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the database was compared", stopped);
        }
    }

    @Override
    public void stop() {
        done = false;
    }

    @Override
    public boolean isRunning() {
        return done;
    }
}
