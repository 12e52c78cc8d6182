package fr.relais.capacity.application;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreRefusal;
import reactor.core.publisher.Mono;

/** A centre as it was read a moment ago, and the way to change it without reading it once more. */
public interface OpenCentre {

    /** What was read. */
    Versioned<Centre> read();

    /** As {@link Centres#change}, and decides on what was read, or on a newer state if there is one. */
    Mono<Outcome<Versioned<Centre>, CentreRefusal>> change(
            CommandContext context, Function<Centre, Decision<Centre, CentreEvent, CentreRefusal>> decide);
}
