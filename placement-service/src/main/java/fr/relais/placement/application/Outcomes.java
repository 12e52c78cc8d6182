package fr.relais.placement.application;

import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;

/** Reads outcomes of commands that a request never refuses. */
final class Outcomes {

    private Outcomes() {}

    static <S, R> S stateOf(Outcome<Versioned<S>, R> outcome) {
        return outcome.fold(Versioned::value, reason -> {
            throw new IllegalStateException("a step of the process itself was refused");
        });
    }
}
