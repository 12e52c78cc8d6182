package fr.relais.testing.canary.domain;

import java.time.Instant;

/** Breaks: time comes from a clock that was handed in. */
class ReadsTheClock {
    Instant at = Instant.now();
}
