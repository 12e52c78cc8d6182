package fr.relais.testing.canary.domain;

import java.time.Clock;
import java.time.Instant;

/** Keeps the rule about clocks. */
class IsHandedAClock {
    Instant at(Clock clock) {
        return clock.instant();
    }
}
