package fr.relais.capacity.domain.centre;

import org.junit.jupiter.api.Test;

class PrintRowsTest {
    @Test
    void print() {
        for (var s : TransitionState.values()) {
            System.out.println("ROW " + s + " | "
                    + BedTransitionsTest.inOneWord(
                            s.centre.decide(TransitionCommand.CHECK_BEDS.command, Timers.DEFAULTS)));
        }
    }
}
