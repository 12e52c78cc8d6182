package fr.relais.placement.domain.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.disclosure.DisclosurePolicy;
import fr.relais.placement.domain.disclosure.Field;
import fr.relais.placement.domain.disclosure.Placement;
import fr.relais.placement.domain.disclosure.Purpose;
import fr.relais.placement.domain.disclosure.Subject;
import fr.relais.placement.domain.disclosure.Verdict;
import fr.relais.placement.domain.request.PlacementEvent.EscortAgreed;
import fr.relais.placement.domain.request.PlacementEvent.EscortNamed;
import fr.relais.placement.domain.request.PlacementEvent.MeetingPointEntered;
import fr.relais.placement.domain.request.PlacementEvent.MeetingPointRead;
import fr.relais.placement.domain.request.PlacementEvent.MeetingPointWithdrawn;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/** The part of a request that says where she is met: who brings her, where, and who has read it. */
public final class Disclosing {

    private static final DisclosurePolicy POLICY = new DisclosurePolicy();

    private final PlacementRequest request;

    private Disclosing(PlacementRequest request) {
        this.request = request;
    }

    public static Disclosing over(PlacementRequest request) {
        return new Disclosing(request);
    }

    /** What is prepared for the hand-over; nothing before she has agreed, and nothing once she is there. */
    public Meeting meeting() {
        return request.stage() instanceof Agreed agreed ? agreed.meeting() : Meeting.NONE;
    }

    /**
     * The referrer names who brings her; it counts once another account has agreed. Naming somebody else replaces the
     * person and what was agreed to; no further reading is won by it.
     *
     * @param by the account that names, as it is called in this placement
     */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> escortNamed(Reference escort, Reference by) {
        if (!(request.stage() instanceof Agreed agreed)) {
            return refuse(notAgreed());
        }
        if (agreed.journey() == null) {
            return refuse(RequestRefusal.NO_ARRIVAL_PLANNED);
        }
        return agreed.meeting().named().filter(naming -> naming.names(escort)).isPresent()
                ? unchanged(request)
                : accept(
                        request.at(agreed.meeting(agreed.meeting().with(Naming.proposed(escort, by)))),
                        new EscortNamed(agreed.offer().id()));
    }

    /**
     * Another account agrees, of the association or of the coordination: with one alone, whoever has it could plan the
     * journey, name herself and read where she is met.
     *
     * @param escort who was named when the other one looked
     * @param by the account that agrees, as it is called in this placement
     */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> escortAgreed(Reference escort, Reference by) {
        if (!(request.stage() instanceof Agreed agreed)) {
            return refuse(notAgreed());
        }
        var named = agreed.meeting().named().filter(naming -> naming.names(escort));
        if (named.isEmpty()) {
            return refuse(RequestRefusal.ANOTHER_ESCORT);
        }
        if (named.get().by().equals(by)) {
            return refuse(RequestRefusal.NAMED_BY_YOU);
        }
        return named.get().counts()
                ? unchanged(request)
                : accept(
                        request.at(
                                agreed.meeting(agreed.meeting().with(named.get().agreed(by)))),
                        new EscortAgreed(agreed.offer().id()));
    }

    /** The centre says where she is met, for the arrival that is planned now. Saying it again replaces it. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> entered(
            Reference offer, SealedFile sentence, Instant at) {
        var refusal = keepsFromEntering(offer);
        if (refusal.isPresent() || !(request.stage() instanceof Agreed agreed)) {
            return refuse(refusal.orElseGet(this::notAgreed));
        }
        var point = new MeetingPoint(sentence, agreed.expectedBy(), at);
        return accept(
                request.at(agreed.meeting(agreed.meeting().with(point))),
                new MeetingPointEntered(agreed.offer().id()));
    }

    /** Why it cannot be said where she is met; empty when it can. */
    public Optional<RequestRefusal> keepsFromEntering(Reference offer) {
        if (!request.isOpen(offer)) {
            return Optional.of(RequestRefusal.OFFER_CLOSED);
        }
        if (!(request.stage() instanceof Agreed agreed)) {
            return Optional.of(notAgreed());
        }
        if (!request.isLive(offer)) {
            return Optional.of(RequestRefusal.OFFER_CLOSED);
        }
        return agreed.journey() == null ? Optional.of(RequestRefusal.NO_ARRIVAL_PLANNED) : Optional.empty();
    }

    /**
     * The centre takes everything back, whatever its reason: what was said is erased, and nobody is named any more. The
     * coordinator is told, through whom the two sides speak.
     */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> withdrawn(Reference offer) {
        if (!request.isOpen(offer)) {
            return refuse(RequestRefusal.OFFER_CLOSED);
        }
        if (!(request.stage() instanceof Agreed agreed)) {
            return refuse(notAgreed());
        }
        return request.isLive(offer) ? takenBack(agreed) : refuse(RequestRefusal.OFFER_CLOSED);
    }

    /** The network may know the site: nobody is sent there, though the place stays hers until people decide. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> siteCompromised(HoldId hold) {
        return request.isLive(hold) && request.stage() instanceof Agreed agreed
                ? takenBack(agreed)
                : unchanged(request);
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> takenBack(Agreed agreed) {
        return agreed.meeting().prepared()
                ? accept(
                        request.at(agreed.meeting(agreed.meeting().takenBack())),
                        List.of(
                                new MeetingPointWithdrawn(agreed.offer().id()),
                                request.toOnCall(Notice.Kind.MEETING_POINT_WITHDRAWN)))
                : unchanged(request);
    }

    /**
     * Somebody wants to read where she is met.
     *
     * @param reading as it will be counted
     * @param exposed whether the network may know the site, or have an account of those who ask
     */
    public record Asked(Subject subject, Reading reading, boolean exposed) {}

    /**
     * It is read, if the policy allows it, and counted. A repeat of the same command is not counted twice (INV-24): for
     * a moment it gets the same answer, and later none.
     */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> read(Asked asked) {
        if (!(request.stage() instanceof Agreed agreed)) {
            return refuse(RequestRefusal.NOT_DISCLOSED);
        }
        var before = agreed.meeting().repeatedBy(asked.reading());
        if (before.isPresent() && !isGivenAgain(before.get(), asked.reading())) {
            return refuse(RequestRefusal.NOT_DISCLOSED);
        }
        var counted = agreed.meeting().readings().size() - (before.isPresent() ? 1 : 0);
        var placement = placement(asked.exposed(), counted, asked.reading().at());
        return switch (POLICY.decide(asked.subject(), asked.reading().purpose(), placement, Field.MEETING_POINT)) {
            case DENIED -> refuse(RequestRefusal.NOT_DISCLOSED);
            case SIGN_IN_AGAIN -> refuse(RequestRefusal.SIGN_IN_AGAIN);
            case ALLOWED -> before.isPresent() ? unchanged(request) : counted(agreed, asked.reading());
        };
    }

    private boolean isGivenAgain(Reading before, Reading repeat) {
        return before.isGivenAgainTo(repeat) && meeting().wasSaidAt(before);
    }

    private Decision<PlacementRequest, PlacementEvent, RequestRefusal> counted(Agreed agreed, Reading reading) {
        return accept(
                request.at(agreed.meeting(agreed.meeting().with(reading))),
                List.of(
                        new MeetingPointRead(agreed.offer().id()),
                        request.toCentre(agreed.offer(), Notice.Kind.MEETING_POINT_READ)));
    }

    /** The same, as long as the point is the one that was opened for it. */
    public Decision<PlacementRequest, PlacementEvent, RequestRefusal> read(Asked asked, MeetingPoint opened) {
        var decision = read(asked);
        var sameAsOpened = meeting().where().filter(opened::equals).isPresent();
        return decision.fold(
                accepted -> sameAsOpened ? accepted : refuse(RequestRefusal.MEETING_POINT_REPLACED), Decision::refuse);
    }

    /** Whether the centre may see who has read. */
    public boolean showsReadings(Subject subject, Purpose purpose, Instant at) {
        var placement = placement(false, meeting().readings().size(), at);
        return POLICY.decide(subject, purpose, placement, Field.READINGS) == Verdict.ALLOWED;
    }

    private Placement placement(boolean exposed, int counted, Instant at) {
        var agreed =
                Optional.of(request.stage()).filter(Agreed.class::isInstance).map(Agreed.class::cast);
        return new Placement(
                request.submission().organisation(),
                request.liveOffer()
                        .map(offer -> offer.candidate().organisation())
                        .orElse(""),
                agreed.isPresent(),
                exposed,
                meeting()
                        .named()
                        .flatMap(Naming::whoCounts)
                        .map(Reference::value)
                        .orElse(null),
                agreed.map(Agreed::journey).map(plan -> plan.arrivesAt()).orElse(null),
                meeting().where().map(MeetingPoint::enteredFor).orElse(null),
                counted,
                at);
    }

    private RequestRefusal notAgreed() {
        if (request.stage() instanceof Stage.Withdrawn) {
            return RequestRefusal.ALREADY_WITHDRAWN;
        }
        return request.stage().hasArrived() ? RequestRefusal.ALREADY_PLACED : RequestRefusal.NOT_CONFIRMED;
    }
}
