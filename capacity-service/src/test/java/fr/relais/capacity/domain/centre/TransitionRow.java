package fr.relais.capacity.domain.centre;

import java.util.Arrays;

/** One line of the table of transitions. */
record TransitionRow(TransitionState before, TransitionCommand command, String expected) {

    static TransitionRow parse(String line) {
        var parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        return new TransitionRow(
                TransitionState.valueOf(parts.get(0)), TransitionCommand.valueOf(parts.get(1)), parts.get(2));
    }

    @Override
    public String toString() {
        return "%s + %s = %s".formatted(before, command, expected);
    }
}
