package fr.relais.statistics.publication;

import java.util.OptionalInt;

/** What is printed in a cell: a rounded number, or that there is none to be read. */
public sealed interface Figure permits Figure.Shown, Figure.Hidden {

    Figure HIDDEN = new Hidden();

    /** The number, where one is printed. */
    OptionalInt number();

    static Figure of(int number) {
        return new Shown(number);
    }

    /** A number. */
    record Shown(int value) implements Figure {

        @Override
        public OptionalInt number() {
            return OptionalInt.of(value);
        }
    }

    /** A cell that is too small, that is zero, or that would give another away: which of these is not said. */
    record Hidden() implements Figure {

        @Override
        public OptionalInt number() {
            return OptionalInt.empty();
        }
    }
}
