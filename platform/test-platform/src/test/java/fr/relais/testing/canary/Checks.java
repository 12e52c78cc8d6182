package fr.relais.testing.canary;

import org.junit.jupiter.api.Test;

/** Breaks: a class with tests is named so that it runs. Surefire never looks at it. */
class Checks {
    @Test
    void passes() {}
}
