package fr.relais.placement.application;

import java.time.Instant;

import fr.relais.blocks.CommandContext;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.stay.StayId;
import reactor.core.publisher.Mono;

/** The stays of this service. */
public interface Stays {

    /** Opens a stay, or meets the one that is there. */
    Mono<Void> open(NewStay stay, CommandContext context);

    /** Ends a stay; one that has ended stays as it is. */
    Mono<Void> end(StayId id, Instant leftAt, CommandContext context);

    /** A stay that begins. */
    record NewStay(StayId id, CentreRef centre, UnitRef unit, Instant arrivedAt) {}
}
