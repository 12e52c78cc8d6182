package fr.relais.testing.canary.application;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks: time comes from a clock that was handed in. */
class ReadsTheClockByReference {
    Supplier<Instant> at = Instant::now;
}
