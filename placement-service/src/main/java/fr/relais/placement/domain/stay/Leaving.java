package fr.relais.placement.domain.stay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.Notice;

/** The end of a stay: by the centre's word, or by her arrival elsewhere, and by nothing else (INV-10). */
public final class Leaving {

    private final Stay stay;

    Leaving(Stay stay) {
        this.stay = stay;
    }

    /** The centre says that she has left. During a transfer the bed is kept until she has arrived (INV-13). */
    public Decision<Stay, StayEvent, StayRefusal> left(Departure departure, Instant now) {
        if (stay.stage() instanceof StayStage.Over over && over.exit() == departure.exit()) {
            return Decision.unchanged(stay);
        }
        if (!(stay.stage() instanceof StayStage.Lived lived)) {
            return Decision.refuse(stay.notThere());
        }
        if (departure.leftAt().isAfter(now)) {
            return Decision.refuse(StayRefusal.LEFT_IN_THE_FUTURE);
        }
        if (departure.leftAt().isBefore(lived.arrivedAt())) {
            return Decision.refuse(StayRefusal.LEFT_BEFORE_ARRIVAL);
        }
        if (lived.transfer() != null) {
            return Decision.refuse(StayRefusal.TRANSFER_UNDER_WAY);
        }
        return Decision.accept(
                stay.over(lived, departure.leftAt(), departure.exit(), departure.by()),
                new StayEvent.StayEnded(departure.exit()));
    }

    /**
     * A departure as a centre records it.
     *
     * @param by who said so
     */
    public record Departure(ExitDestination exit, Instant leftAt, String by) {}

    /** She has arrived at another place: she lives there now, whatever was recorded here in the meantime. */
    public Decision<Stay, StayEvent, StayRefusal> moved(Instant arrivedThere) {
        if (!(stay.stage() instanceof StayStage.Lived lived)) {
            return Decision.unchanged(stay);
        }
        var leftAt = arrivedThere.isBefore(lived.arrivedAt()) ? lived.arrivedAt() : arrivedThere;
        var events = new ArrayList<StayEvent>(List.of(new StayEvent.StayEnded(ExitDestination.TRANSFERRED)));
        stay.toCentre(Notice.Kind.STAY_ENDED).ifPresent(events::add);
        return Decision.accept(stay.over(lived, leftAt, ExitDestination.TRANSFERRED, Stay.system()), events);
    }

    /** The request it follows from has ended too; before stays led, it ended first. */
    public Decision<Stay, StayEvent, StayRefusal> followed(Instant leftAt) {
        if (stay.stage() instanceof StayStage.Over over && !over.followed()) {
            var next = new StayStage.Over(over.arrivedAt(), over.leftAt(), over.exit(), over.by(), true);
            return Decision.accept(stay.at(next), new StayEvent.StayFollowed());
        }
        if (!(stay.stage() instanceof StayStage.Lived lived)) {
            return Decision.unchanged(stay);
        }
        var next = new StayStage.Over(lived.arrivedAt(), leftAt, ExitDestination.UNRECORDED, Stay.system(), true);
        return Decision.accept(stay.at(next), new StayEvent.StayEnded(ExitDestination.UNRECORDED));
    }
}
