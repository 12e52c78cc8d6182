package fr.relais.gateway.filter;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * So many requests in a window for each key: a token bucket each, refilled evenly.
 *
 * <p>Bounded: when there are very many keys, those whose allowance is whole again are forgotten, which changes nothing;
 * were that not enough, all are, which is only generous.
 */
final class Allowances {

    private static final int MOST_KEYS = 100_000;
    private static final double NANOS = 1_000_000_000.0;

    private final int most;
    private final double perNano;
    private final LongSupplier nanoTime;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Allowances(int most, Duration window, LongSupplier nanoTime) {
        this.most = most;
        this.perNano = most / (double) window.toNanos();
        this.nanoTime = nanoTime;
    }

    /** Counts one request, if it may be made. */
    Allowance take(String key) {
        if (buckets.size() >= MOST_KEYS) {
            forget();
        }
        var now = nanoTime.getAsLong();
        return buckets.computeIfAbsent(key, unknown -> new Bucket(most, now)).take(now);
    }

    int keys() {
        return buckets.size();
    }

    private void forget() {
        var now = nanoTime.getAsLong();
        buckets.values().removeIf(bucket -> bucket.isWhole(now));
        if (buckets.size() >= MOST_KEYS) {
            buckets.clear();
        }
    }

    private final class Bucket {

        private double left;
        private long at;

        private Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }

        private synchronized Allowance take(long now) {
            refill(now);
            var granted = left >= 1;
            if (granted) {
                left -= 1;
            }
            return new Allowance(granted, (long) left, seconds(1 - left), seconds(most - left));
        }

        private synchronized boolean isWhole(long now) {
            refill(now);
            return left >= most;
        }

        private void refill(long now) {
            left = Math.min(most, left + Math.max(0, now - at) * perNano);
            at = now;
        }

        private long seconds(double missing) {
            return (long) Math.ceil(Math.max(0, missing) / perNano / NANOS);
        }
    }
}
