package fr.relais.testing.canary;

/** Breaks: tests do not sleep. */
abstract class Sleeps {
    void sleeps() throws InterruptedException {
        Thread.sleep(1);
    }
}
