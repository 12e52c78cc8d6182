package fr.relais.testing.canary;

import org.junit.jupiter.api.Disabled;

/** Breaks: no test is skipped silently. Named so that it does not run here. */
abstract class Skipped {
    @Disabled
    void never() {}
}
