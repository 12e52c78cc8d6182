package fr.relais.placement.application;

import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.stay.StayRefusal;

/** Why a departure is not recorded: the stay does not end, or there is nobody who could leave by that offer. */
public sealed interface DepartureRefusal {

    record OfStay(StayRefusal reason) implements DepartureRefusal {}

    record OfRequest(RequestRefusal reason) implements DepartureRefusal {}
}
