package fr.relais.testing.canary;

import org.junit.jupiter.api.Assumptions;

/** Breaks: no test is skipped silently. */
abstract class SkippedWithoutDocker {
    void sometimes() {
        Assumptions.assumeTrue(false);
    }
}
