package fr.relais.placement.adapter.mongo;

import java.util.List;

import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.Requests;
import fr.relais.platform.store.OutgoingEvent;

/** What events of requests become on the wire, for tests of the domain. */
public final class OnTheWire {

    private OnTheWire() {}

    /** The messages, in the order of the events; a step that is told to nobody has none. */
    public static List<OutgoingEvent> of(List<PlacementEvent> events) {
        return events.stream()
                .flatMap(event -> RequestMessages.of(Requests.ID, event).stream())
                .toList();
    }
}
