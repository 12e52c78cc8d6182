package fr.relais.capacity.application;

import java.util.function.BiFunction;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCommand;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.Timers;
import reactor.core.publisher.Mono;

/**
 * Gives a command to a centre and stores the answer.
 *
 * <p>Every change of a bed goes through here: people's commands, holds, arrivals, and the passing of time. Empty if
 * there is no such centre.
 */
public final class ChangeCentreUseCase {

    private final Centres centres;
    private final Timers timers;

    public ChangeCentreUseCase(Centres centres, Timers timers) {
        this.centres = centres;
        this.timers = timers;
    }

    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> handle(
            CentreId centre, CentreCommand command, CommandContext context) {
        return centres.change(
                centre,
                command.alwaysTaken() ? context.asRelief() : context,
                present -> present.decide(command, timers));
    }

    /** Several commands as one: what they come to is stored in one write, or nothing is. */
    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> handleTogether(
            CentreId centre,
            CommandContext context,
            BiFunction<Centre, Timers, Decision<Centre, CentreEvent, CentreRefusal>> commands) {
        return centres.change(centre, context, present -> commands.apply(present, timers));
    }
}
