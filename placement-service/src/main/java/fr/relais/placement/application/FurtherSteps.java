package fr.relais.placement.application;

import java.util.function.Function;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Step;
import reactor.core.publisher.Mono;

/** Takes steps of a request that concern something beside it, each as often as need be with the effect of once. */
public interface FurtherSteps {

    /** Takes a step; what the request decides about it afterwards. */
    Mono<Decided> take(PlacementRequest request, Step step);

    /** What a request decides once a step was taken. */
    interface Decided extends Function<PlacementRequest, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> {}
}
