package fr.relais.testing.canary;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;

/** Breaks: a class with tests is named so that it runs, in a nested class and with a template. */
class Repeats {
    @Nested
    class Often {
        @RepeatedTest(2)
        void passes() {}
    }
}
