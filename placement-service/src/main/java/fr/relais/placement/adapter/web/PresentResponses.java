package fr.relais.placement.adapter.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import fr.relais.placement.domain.clock.Limit;
import fr.relais.placement.domain.request.Agreed;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.SetAside;
import fr.relais.placement.domain.request.Stage;

/**
 * Since when it is as it is, and until when a place is reserved, as a referrer is told. Before a centre's binding yes
 * only people who speak for the person move it: nothing that happens inside does.
 */
final class PresentResponses {

    private PresentResponses() {}

    static void addPresent(Map<String, Object> body, PlacementRequest request) {
        since(request).ifPresent(at -> body.put("since", at.toString()));
        reservedUntil(request).ifPresent(at -> body.put("reservedUntil", at.toString()));
    }

    /** Empty once she has left: when that was is her centre's to say. */
    private static Optional<Instant> since(PlacementRequest request) {
        return switch (request.outward()) {
            case ASSESSING, SEARCHING -> Optional.of(request.search().vigil().validatedAt());
            case ACCEPTED, CONFIRMED, IN_TRANSIT, PLACED -> Optional.of(sinceThePlace(request.stage()));
            case ON_HOLD, REDIRECTED, WITHDRAWN -> Optional.of(sinceItRests(request.stage()));
            case ENDED -> Optional.empty();
        };
    }

    private static Instant sinceThePlace(Stage stage) {
        if (stage instanceof Agreed.InTransit inTransit) {
            return inTransit.departedAt();
        }
        if (stage instanceof Agreed agreed) {
            return agreed.agreedAt();
        }
        return stage instanceof Stage.Placed placed ? placed.arrivedAt() : ((Stage.PreAdmission) stage).openedAt();
    }

    private static Instant sinceItRests(Stage stage) {
        if (stage instanceof SetAside.OnHold onHold) {
            return onHold.since();
        }
        return stage instanceof SetAside.Redirected redirected
                ? redirected.handOver().announced().at()
                : ((Stage.Withdrawn) stage).at();
    }

    /**
     * The hour that is full before it ends: the minute would be that of a tap at the centre. Business days would tell
     * by their holidays where it is.
     */
    private static Optional<Instant> reservedUntil(PlacementRequest request) {
        return request.stage() instanceof Stage.Reserved reserved
                        && !(request.submission().policy().reservation() instanceof Limit.BusinessDays)
                ? Optional.of(reserved.reservation().until().truncatedTo(ChronoUnit.HOURS))
                : Optional.empty();
    }
}
