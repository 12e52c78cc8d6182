package fr.relais.capacity.application;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreRefusal;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.LinkHash;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The centres of this service, as the use cases see them. */
public interface Centres {

    /** The centre at its current version, or empty if there is none. */
    Mono<Versioned<Centre>> find(CentreId id);

    /** The centre that people know by this code, or empty if there is none. */
    Mono<OpenCentre> open(CentreCode code);

    /** The centre that has, or had within the last days, this hold; empty if none remembers it. */
    Mono<OpenCentre> openByHold(HoldId hold);

    /** The centre whose newest link this is, whether or not it is still good; empty if it is nobody's. */
    Mono<OpenCentre> openByLink(LinkHash link);

    /** The centres that match, in the order of their codes. */
    Flux<Versioned<Centre>> list(CentreQuery query);

    /** At most so many centres in which something has become due by itself, the longest due first. */
    Flux<CentreId> due(Instant at, int most);

    /** Stores a new centre with the events that made it, once: a repeated command finds the same centre. */
    Mono<Outcome<Versioned<Centre>, CentreRefusal>> create(
            CentreId id, CommandContext context, Supplier<Decision<Centre, CentreEvent, CentreRefusal>> decide);

    /**
     * Decides on the present state and stores the next one with its events in one atomic write; on a lost race decides
     * again. Empty if there is no such centre.
     */
    Mono<Outcome<Versioned<Centre>, CentreRefusal>> change(
            CentreId id, CommandContext context, Function<Centre, Decision<Centre, CentreEvent, CentreRefusal>> decide);
}
