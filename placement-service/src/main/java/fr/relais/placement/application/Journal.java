package fr.relais.placement.application;

import java.time.Instant;

import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;

/** Is told what happened, once it is stored. For counting only: nothing may depend on it. */
public interface Journal {

    void happened(PlacementRequest request, PlacementEvent event, Instant at);
}
