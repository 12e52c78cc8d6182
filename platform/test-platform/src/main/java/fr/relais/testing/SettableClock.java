package fr.relais.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until a test moves it. In milliseconds, like every clock of Relais. */
public final class SettableClock extends Clock {

    private final AtomicLong millis;
    private final ZoneId zone;

    private SettableClock(AtomicLong millis, ZoneId zone) {
        this.millis = millis;
        this.zone = zone;
    }

    /** A clock that shows the given moment, as in {@code 2026-11-06T20:30:00Z}. */
    public static SettableClock at(String moment) {
        return at(Instant.parse(moment));
    }

    public static SettableClock at(Instant moment) {
        return new SettableClock(new AtomicLong(moment.toEpochMilli()), ZoneOffset.UTC);
    }

    /** Shows the given moment from now on, on every clock that was made from this one. */
    public void set(Instant moment) {
        millis.set(moment.toEpochMilli());
    }

    /** Goes forward, or backward when negative. */
    public void advance(Duration by) {
        millis.addAndGet(by.toMillis());
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(millis, other);
    }
}
