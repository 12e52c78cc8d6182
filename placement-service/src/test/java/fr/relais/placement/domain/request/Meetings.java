package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.disclosure.Purpose;
import fr.relais.placement.domain.disclosure.Subject;
import fr.relais.placement.domain.disclosure.Subject.Standing;
import fr.relais.placement.domain.request.Disclosing.Asked;
import fr.relais.placement.domain.request.Requests.Situation;

import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static fr.relais.placement.domain.request.Requests.accepted;
import static fr.relais.placement.domain.request.Requests.in;

/** Requests for whose arrival a meeting is prepared, and who reads where. */
public final class Meetings {

    public static final Instant ARRIVAL = Requests.JOURNEY.arrivesAt();
    public static final Reference ESCORT = Requests.reference('e');
    public static final Reference NAMER = Requests.reference('n');
    public static final Reference COLLEAGUE = Requests.reference('k');
    public static final SealedFile SENTENCE = new SealedFile(new byte[] {77, 78, 79, 80, 81, 82});
    public static final SealedFile ANOTHER_SENTENCE = new SealedFile(new byte[] {87, 88, 89});

    private Meetings() {}

    /** One account has said who brings her. */
    public static PlacementRequest proposed() {
        return accepted(Disclosing.over(in(Situation.JOURNEY_PLANNED)).escortNamed(ESCORT, NAMER));
    }

    /** Two have. */
    public static PlacementRequest named() {
        return accepted(Disclosing.over(proposed()).escortAgreed(ESCORT, COLLEAGUE));
    }

    /** One has, and the centre has said where. */
    public static PlacementRequest proposedAndSaid() {
        return accepted(Disclosing.over(proposed()).entered(OFFER_REF, SENTENCE, Requests.NOW));
    }

    /** Somebody is named, and the centre has said where. */
    public static PlacementRequest prepared() {
        return accepted(Disclosing.over(named()).entered(OFFER_REF, SENTENCE, Requests.NOW));
    }

    public static PlacementRequest preparedOnTheWay() {
        return accepted(prepared().preparing().travelling().setOut(Requests.DEPARTURE));
    }

    /** Read so often that nobody reads it any more. */
    public static PlacementRequest readOut() {
        var request = prepared();
        for (var key : new String[] {"one", "two", "three"}) {
            request = accepted(Disclosing.over(request).read(asked(ESCORT, ARRIVAL, key)));
        }
        return request;
    }

    /** The centre has taken everything back after it was read. */
    public static PlacementRequest takenBack() {
        return accepted(Disclosing.over(readOnce()).withdrawn(OFFER_REF));
    }

    public static PlacementRequest readOnce() {
        return accepted(Disclosing.over(prepared()).read(asked(ESCORT, ARRIVAL, "one")));
    }

    /** The same meeting, when she is not expected any more, for every reason there is. */
    public static List<PlacementRequest> over() {
        return Stream.of(RequestCommand.values())
                .map(command -> command.sentTo(preparedOnTheWay()))
                .map(decision -> decision.fold(Decision.Accepted::state, refusal -> preparedOnTheWay()))
                .filter(request -> !(request.stage() instanceof Agreed))
                .toList();
    }

    public static Asked asked(Reference reader, Instant at, String key) {
        return new Asked(subject(reader, Duration.ZERO), new Reading(reader, Purpose.HAND_OVER, at, key), false);
    }

    public static Subject subject(Reference reader, Duration signedInAgo) {
        return new Subject(Standing.REFERRER, "referrer-org", reader.value(), signedInAgo);
    }
}
