package fr.relais.placement.adapter.mongo;

import java.util.Map;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.minor.MinorHandOverEvent;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.store.OutgoingEvent;

/** The events of a hand-over on the wire: codes and counts, never a département or anything of the minor. */
final class MinorHandOverMessages {

    private MinorHandOverMessages() {}

    static OutgoingEvent of(Reference handOver, MinorHandOverEvent event) {
        if (event instanceof MinorHandOverEvent.Told told) {
            return RequestMessages.notice(
                    told.notice(), handOver.value() + "-" + told.notice().organisation());
        }
        if (event instanceof MinorHandOverEvent.MinorHandOverRenewed renewed) {
            return message(handOver, PlacementMessages.MINOR_HAND_OVER_RENEWED, Map.of("renewals", renewed.renewals()));
        }
        if (event instanceof MinorHandOverEvent.MinorHandOverDecided decided) {
            return message(
                    handOver,
                    PlacementMessages.MINOR_HAND_OVER_DECIDED,
                    Map.of("decision", decided.decision().name()));
        }
        if (event instanceof MinorHandOverEvent.MinorTaskRaised raised) {
            return message(
                    handOver,
                    PlacementMessages.MINOR_TASK_RAISED,
                    Map.of("task", raised.task().name()));
        }
        return message(handOver, typeOf(event), Map.of());
    }

    private static String typeOf(MinorHandOverEvent event) {
        if (event instanceof MinorHandOverEvent.MinorHandedOver) {
            return PlacementMessages.MINOR_HANDED_OVER;
        }
        if (event instanceof MinorHandOverEvent.MinorHandOverAcknowledged) {
            return PlacementMessages.MINOR_HAND_OVER_ACKNOWLEDGED;
        }
        if (event instanceof MinorHandOverEvent.AdministratorAsked) {
            return PlacementMessages.ADMINISTRATOR_ASKED;
        }
        if (event instanceof MinorHandOverEvent.AdministratorDesignated) {
            return PlacementMessages.ADMINISTRATOR_DESIGNATED;
        }
        throw new IllegalStateException("an event without a name on the wire");
    }

    private static OutgoingEvent message(Reference handOver, String type, Map<String, Object> body) {
        return new OutgoingEvent(Topics.PLACEMENT_EVENTS, handOver.value(), type, body);
    }
}
