package fr.relais.placement.domain.stay;

import java.time.Instant;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.RequestId;

/** The part of a stay in which another place is looked for. The bed stays hers until she has arrived there (INV-13). */
public final class Moving {

    private final Stay stay;

    Moving(Stay stay) {
        this.stay = stay;
    }

    /** A request looks for another place. One at a time; one that is over already does not begin any more. */
    public Decision<Stay, StayEvent, StayRefusal> begun(RequestId to, Instant now) {
        if (!(stay.stage() instanceof StayStage.Lived lived)) {
            return Decision.refuse(stay.notThere());
        }
        if (stay.calledOff().contains(to)) {
            return Decision.refuse(StayRefusal.NO_TRANSFER);
        }
        if (lived.transfer() != null) {
            return lived.transfer().to().equals(to)
                    ? Decision.unchanged(stay)
                    : Decision.refuse(StayRefusal.TRANSFER_UNDER_WAY);
        }
        var next = stay.at(new StayStage.Lived(lived.arrivedAt(), lived.absence(), new Transfer(to, now)));
        return Tasks.tell(next, new StayEvent.TransferBegun(), now);
    }

    /** That request looks no more. She lives on as before; should its beginning come late, it begins nothing. */
    public Decision<Stay, StayEvent, StayRefusal> over(RequestId to, Instant now) {
        if (!(stay.stage() instanceof StayStage.Lived lived) || stay.calledOff().contains(to)) {
            return Decision.unchanged(stay);
        }
        var transfer = lived.transfer();
        var rest = transfer == null || transfer.to().equals(to) ? null : transfer;
        var next = stay.callingOff(to).at(new StayStage.Lived(lived.arrivedAt(), lived.absence(), rest));
        return Tasks.tell(next, new StayEvent.TransferCalledOff(), now);
    }

    /** The transfer under way is called off, whoever looks. */
    public Decision<Stay, StayEvent, StayRefusal> calledOff(Instant now) {
        if (!(stay.stage() instanceof StayStage.Lived lived)) {
            return Decision.refuse(stay.notThere());
        }
        var transfer = lived.transfer();
        return transfer == null ? Decision.refuse(StayRefusal.NO_TRANSFER) : over(transfer.to(), now);
    }
}
