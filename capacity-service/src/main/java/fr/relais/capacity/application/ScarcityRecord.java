package fr.relais.capacity.application;

import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.capacity.domain.national.Scarcities;
import fr.relais.capacity.domain.national.ScarcityEvent;
import reactor.core.publisher.Mono;

/** What the coordinator was told of scarcity: one record for all replicas. */
public interface ScarcityRecord {

    /**
     * Decides on what was told so far and stores what is told now with its events in one atomic write; on a lost race
     * decides again. Answers what is told from now on.
     */
    Mono<Scarcities> change(
            CommandContext context, Function<Scarcities, Decision<Scarcities, ScarcityEvent, Void>> decide);
}
