package fr.relais.capacity.domain.centre;

import java.util.Arrays;

import fr.relais.capacity.domain.centre.BedTransitionsTest.Command;
import fr.relais.capacity.domain.centre.BedTransitionsTest.State;

/** One line of the table of transitions. */
record TransitionRow(State before, Command command, String expected) {

    static TransitionRow parse(String line) {
        var parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        return new TransitionRow(State.valueOf(parts.get(0)), Command.valueOf(parts.get(1)), parts.get(2));
    }

    @Override
    public String toString() {
        return "%s + %s = %s".formatted(before, command, expected);
    }
}
