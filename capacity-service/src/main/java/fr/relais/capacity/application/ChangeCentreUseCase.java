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
        return centres.change(centre, circumstances(command, context), present -> present.decide(command, timers));
    }

    /** The same, for a centre that was read already. */
    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> handle(
            OpenCentre centre, CentreCommand command, CommandContext context) {
        return centre.change(circumstances(command, context), present -> present.decide(command, timers));
    }

    private static CommandContext circumstances(CentreCommand command, CommandContext context) {
        return command.alwaysTaken() ? context.asRelief() : context;
    }

    /** Several commands as one: what they come to is stored in one write, or nothing is. */
    public Mono<Outcome<Versioned<Centre>, CentreRefusal>> handleTogether(
            OpenCentre centre,
            CommandContext context,
            BiFunction<Centre, Timers, Decision<Centre, CentreEvent, CentreRefusal>> commands) {
        return centre.change(context, present -> commands.apply(present, timers));
    }
}
