package fr.relais.placement.domain.stay;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.stay.Leaving.Departure;
import fr.relais.placement.domain.stay.Living.Away;
import fr.relais.placement.domain.stay.Stay.NewStay;

/** Stays in every situation, and what they are made of. */
public final class StayFixtures {

    /** A Monday morning in Paris. */
    public static final Instant ARRIVED = Instant.parse("2026-01-05T09:00:00Z");

    public static final Instant NOW = ARRIVED.plus(Duration.ofDays(2));
    public static final StayTerms TERMS = StayTerms.DEFAULT;
    public static final StayId ID = StayId.following(new UUID(0, 1));
    public static final RequestId REQUEST = new RequestId(new UUID(0, 2));
    public static final RequestId OTHER_PLACE = new RequestId(new UUID(0, 3));
    public static final Reference CENTRE_REF = new Reference("s".repeat(26));
    public static final Reference CASE_REF = new Reference("c".repeat(26));
    public static final Away AWAY = new Away(NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofDays(1)), false);
    public static final Departure DEPARTURE = new Departure(ExitDestination.OWN_HOME, NOW, "staff");

    private StayFixtures() {}

    public static NewStay newStay() {
        return new NewStay(new CentreRef(new UUID(0, 9)), new UnitRef("unit-9"), admission("31"));
    }

    public static Admission admission(String departement) {
        return new Admission(
                REQUEST, CENTRE_REF, CASE_REF, "code-9", "centre-org-9", departement, ZoneId.of("Europe/Paris"));
    }

    /** A stay that was opened before it was kept what each side knows it by. */
    public static Stay bare() {
        var stay = in(Situation.ACTIVE);
        return new Stay(stay.id(), stay.centre(), stay.unit(), null, stay.stage(), stay.calledOff(), Care.NONE);
    }

    /** A stay brought into a situation by the commands that lead there. */
    public static Stay in(Situation situation) {
        return switch (situation) {
            case PLANNED -> accepted(Stay.plan(ID, newStay(), ARRIVED));
            case ACTIVE -> accepted(in(Situation.PLANNED).coming().arrived(ARRIVED, TERMS));
            case ABSENT -> accepted(in(Situation.ACTIVE).living().absent(AWAY, NOW, TERMS));
            case IN_DANGER -> accepted(in(Situation.ACTIVE).living().inDanger(NOW));
            case TRANSFERRING -> accepted(in(Situation.ACTIVE).moving().begun(OTHER_PLACE, NOW));
            case ABSENT_TRANSFERRING -> accepted(in(Situation.ABSENT).moving().begun(OTHER_PLACE, NOW));
            case GIVEN_UP -> accepted(in(Situation.PLANNED).coming().calledOff(NOW));
            case LEFT -> accepted(in(Situation.ACTIVE).leaving().left(DEPARTURE, NOW));
            case MOVED -> accepted(in(Situation.TRANSFERRING).leaving().moved(NOW));
            case ENDED -> accepted(in(Situation.LEFT).leaving().followed(NOW));
        };
    }

    public static Stay accepted(Decision<Stay, StayEvent, StayRefusal> decision) {
        return decision.fold(Decision.Accepted::state, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    public static List<StayEvent> events(Decision<Stay, StayEvent, StayRefusal> decision) {
        return decision.fold(Decision.Accepted::events, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    public static StayRefusal refused(Decision<Stay, StayEvent, StayRefusal> decision) {
        return decision.fold(
                accepted -> {
                    throw new AssertionError("accepted");
                },
                refusal -> refusal);
    }

    /** Every situation a stay can be in. */
    public enum Situation {
        PLANNED,
        ACTIVE,
        ABSENT,
        IN_DANGER,
        TRANSFERRING,
        ABSENT_TRANSFERRING,
        GIVEN_UP,
        LEFT,
        MOVED,
        ENDED
    }
}
