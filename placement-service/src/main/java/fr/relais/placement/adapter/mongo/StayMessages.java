package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.Map;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.platform.store.OutgoingEvent;

/**
 * The events of a stay on the wire, keyed by the stay, which nothing else on the wire names. The request it follows
 * from says that it was opened and that it has ended.
 */
final class StayMessages {

    /** Names on the wire. Fixed once published; never derived from a class name. */
    private static final Map<Class<? extends StayEvent>, String> TYPES = Map.ofEntries(
            Map.entry(StayEvent.StayPlanned.class, PlacementMessages.STAY_PLANNED),
            Map.entry(StayEvent.StayCalledOff.class, PlacementMessages.STAY_CALLED_OFF),
            Map.entry(StayEvent.AbsenceRecorded.class, PlacementMessages.ABSENCE_RECORDED),
            Map.entry(StayEvent.AbsenceEnded.class, PlacementMessages.ABSENCE_ENDED),
            Map.entry(StayEvent.DangerReported.class, PlacementMessages.STAY_ALARM_RAISED),
            Map.entry(StayEvent.DangerOver.class, PlacementMessages.STAY_ALARM_LIFTED),
            Map.entry(StayEvent.TransferBegun.class, PlacementMessages.TRANSFER_BEGUN),
            Map.entry(StayEvent.TransferCalledOff.class, PlacementMessages.TRANSFER_CALLED_OFF),
            Map.entry(StayEvent.ReviewHeld.class, PlacementMessages.REVIEW_HELD),
            Map.entry(StayEvent.IdentificationReviewSet.class, PlacementMessages.REVIEW_PLANNED),
            Map.entry(StayEvent.TransitionSet.class, PlacementMessages.REVIEW_PLANNED),
            Map.entry(StayEvent.RightsExplained.class, PlacementMessages.RIGHTS_EXPLAINED),
            Map.entry(StayEvent.TaskRaised.class, PlacementMessages.STAY_TASK_RAISED));

    /** Said by the request, or told to nobody. */
    private static final List<Class<? extends StayEvent>> SILENT = List.of(
            StayEvent.StayOpened.class,
            StayEvent.StayAdmitted.class,
            StayEvent.StayEnded.class,
            StayEvent.StayFollowed.class);

    private StayMessages() {}

    static List<OutgoingEvent> of(StayId stay, StayEvent event) {
        if (event instanceof StayEvent.Told told) {
            // Not the key of the request's notices to the same reference: their versions are another document's.
            return List.of(RequestMessages.notice(
                    told.notice(), told.notice().reference().value() + "-stay"));
        }
        if (SILENT.contains(event.getClass())) {
            return List.of();
        }
        var type = TYPES.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("an event without a name on the wire");
        }
        var body = Map.<String, Object>of("stay", stay.toString());
        return List.of(new OutgoingEvent(Topics.PLACEMENT_EVENTS, stay.toString(), type, body));
    }
}
