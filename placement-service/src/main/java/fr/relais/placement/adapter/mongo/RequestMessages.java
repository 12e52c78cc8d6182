package fr.relais.placement.adapter.mongo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.request.BedEvent;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementEvent.AgreedInPrinciple;
import fr.relais.placement.domain.request.PlacementEvent.ArrivalRecorded;
import fr.relais.placement.domain.request.PlacementEvent.AssessmentRecorded;
import fr.relais.placement.domain.request.PlacementEvent.CentresSolicited;
import fr.relais.placement.domain.request.PlacementEvent.DepartureRecorded;
import fr.relais.placement.domain.request.PlacementEvent.EscortAgreed;
import fr.relais.placement.domain.request.PlacementEvent.EscortNamed;
import fr.relais.placement.domain.request.PlacementEvent.HandOverAcknowledged;
import fr.relais.placement.domain.request.PlacementEvent.HoldGivenBack;
import fr.relais.placement.domain.request.PlacementEvent.HoldRefused;
import fr.relais.placement.domain.request.PlacementEvent.InterviewHeld;
import fr.relais.placement.domain.request.PlacementEvent.InterviewPlanned;
import fr.relais.placement.domain.request.PlacementEvent.JourneyPlanned;
import fr.relais.placement.domain.request.PlacementEvent.KeptApart;
import fr.relais.placement.domain.request.PlacementEvent.MeetingPointEntered;
import fr.relais.placement.domain.request.PlacementEvent.MeetingPointRead;
import fr.relais.placement.domain.request.PlacementEvent.MeetingPointWithdrawn;
import fr.relais.placement.domain.request.PlacementEvent.NoShowReported;
import fr.relais.placement.domain.request.PlacementEvent.NobodyElseToAsk;
import fr.relais.placement.domain.request.PlacementEvent.OfferAccepted;
import fr.relais.placement.domain.request.PlacementEvent.OfferIntended;
import fr.relais.placement.domain.request.PlacementEvent.OfferLapsed;
import fr.relais.placement.domain.request.PlacementEvent.OfferMade;
import fr.relais.placement.domain.request.PlacementEvent.OfferRefused;
import fr.relais.placement.domain.request.PlacementEvent.OfferUnanswered;
import fr.relais.placement.domain.request.PlacementEvent.OfferWithdrawn;
import fr.relais.placement.domain.request.PlacementEvent.PersonAgreed;
import fr.relais.placement.domain.request.PlacementEvent.PersonDeclined;
import fr.relais.placement.domain.request.PlacementEvent.PreAdmissionOpened;
import fr.relais.placement.domain.request.PlacementEvent.RefusalReviewed;
import fr.relais.placement.domain.request.PlacementEvent.RefusalUnderReview;
import fr.relais.placement.domain.request.PlacementEvent.RequestAssessed;
import fr.relais.placement.domain.request.PlacementEvent.RequestPaused;
import fr.relais.placement.domain.request.PlacementEvent.RequestRedirected;
import fr.relais.placement.domain.request.PlacementEvent.RequestReopened;
import fr.relais.placement.domain.request.PlacementEvent.RequestResumed;
import fr.relais.placement.domain.request.PlacementEvent.RequestSubmitted;
import fr.relais.placement.domain.request.PlacementEvent.RequestWaiting;
import fr.relais.placement.domain.request.PlacementEvent.RequestWithdrawn;
import fr.relais.placement.domain.request.PlacementEvent.ReservationKept;
import fr.relais.placement.domain.request.PlacementEvent.ReservationRenewed;
import fr.relais.placement.domain.request.PlacementEvent.SearchValidated;
import fr.relais.placement.domain.request.PlacementEvent.SetOut;
import fr.relais.placement.domain.request.PlacementEvent.SolicitationClosed;
import fr.relais.placement.domain.request.PlacementEvent.SolicitationRefused;
import fr.relais.placement.domain.request.PlacementEvent.StayAttached;
import fr.relais.placement.domain.request.PlacementEvent.StayDetached;
import fr.relais.placement.domain.request.PlacementEvent.StayExpected;
import fr.relais.placement.domain.request.PlacementEvent.StayForgone;
import fr.relais.placement.domain.request.PlacementEvent.TransferAnnounced;
import fr.relais.placement.domain.request.PlacementEvent.TransferGivenUp;
import fr.relais.placement.domain.request.PlacementEvent.TransferSettled;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.store.OutgoingEvent;

/**
 * The events of a request on the wire. What is said to one side never names the other, not even in the envelope; a hold
 * is named on the restricted topic only.
 */
final class RequestMessages {

    private static final Map<Class<? extends PlacementEvent.Happened>, Wire<?>> HAPPENED = new HashMap<>();

    static {
        says(
                RequestSubmitted.class,
                PlacementMessages.REQUEST_SUBMITTED,
                event ->
                        body("track", event.track().name(), "tier", event.tier().name(), "people", event.people()));
        says(
                RequestWaiting.class,
                PlacementMessages.REQUEST_WAITING,
                event -> body(
                        "reasons",
                        event.reasons().stream().map(Enum::name).sorted().toList()));
        says(
                AssessmentRecorded.class,
                PlacementMessages.ASSESSMENT_RECORDED,
                event -> body("role", event.side().name()));
        says(RequestAssessed.class, PlacementMessages.REQUEST_ASSESSED, event -> body());
        says(CentresSolicited.class, PlacementMessages.CENTRES_SOLICITED, event -> body("count", event.count()));
        says(AgreedInPrinciple.class, PlacementMessages.AGREED_IN_PRINCIPLE, event -> offer(event.offer()));
        says(
                SolicitationRefused.class,
                PlacementMessages.SOLICITATION_REFUSED,
                event -> refusal(event.offer(), event.reason()));
        says(
                SolicitationClosed.class,
                PlacementMessages.SOLICITATION_CLOSED,
                event -> body(
                        "offer",
                        event.offer().toString(),
                        "outcome",
                        event.outcome().name()));
        says(SearchValidated.class, PlacementMessages.SEARCH_VALIDATED, event -> body());
        says(OfferIntended.class, PlacementMessages.OFFER_INTENDED, event -> offer(event.offer()));
        says(HoldRefused.class, PlacementMessages.HOLD_REFUSED, event -> offer(event.offer()));
        says(OfferMade.class, PlacementMessages.OFFER_MADE, event -> offer(event.offer()));
        says(OfferAccepted.class, PlacementMessages.OFFER_ACCEPTED, event -> offer(event.offer()));
        says(OfferRefused.class, PlacementMessages.OFFER_REFUSED, event -> refusal(event.offer(), event.reason()));
        says(OfferUnanswered.class, PlacementMessages.OFFER_UNANSWERED, event -> offer(event.offer()));
        says(OfferWithdrawn.class, PlacementMessages.OFFER_WITHDRAWN, event -> offer(event.offer()));
        says(OfferLapsed.class, PlacementMessages.OFFER_LAPSED, event -> offer(event.offer()));
        says(
                HoldGivenBack.class,
                PlacementMessages.HOLD_GIVEN_BACK,
                event -> body("cause", event.cause().name()));
        says(PreAdmissionOpened.class, PlacementMessages.PRE_ADMISSION_OPENED, event -> offer(event.offer()));
        says(InterviewPlanned.class, PlacementMessages.INTERVIEW_PLANNED, event -> offer(event.offer()));
        says(InterviewHeld.class, PlacementMessages.INTERVIEW_HELD, event -> offer(event.offer()));
        says(
                ReservationRenewed.class,
                PlacementMessages.RESERVATION_RENEWED,
                event -> body(
                        "offer",
                        event.offer().toString(),
                        "reservedUntil",
                        event.until().toString()));
        says(PersonAgreed.class, PlacementMessages.PERSON_AGREED, event -> offer(event.offer()));
        says(PersonDeclined.class, PlacementMessages.PERSON_DECLINED, event -> offer(event.offer()));
        says(JourneyPlanned.class, PlacementMessages.JOURNEY_PLANNED, event -> offer(event.offer()));
        says(SetOut.class, PlacementMessages.SET_OUT, event -> offer(event.offer()));
        says(EscortAgreed.class, PlacementMessages.ESCORT_AGREED, event -> offer(event.offer()));
        says(EscortNamed.class, PlacementMessages.ESCORT_NAMED, event -> offer(event.offer()));
        says(MeetingPointEntered.class, PlacementMessages.MEETING_POINT_ENTERED, event -> offer(event.offer()));
        says(MeetingPointWithdrawn.class, PlacementMessages.MEETING_POINT_WITHDRAWN, event -> offer(event.offer()));
        says(NoShowReported.class, PlacementMessages.NO_SHOW_REPORTED, event -> offer(event.offer()));
        says(
                RequestPaused.class,
                PlacementMessages.REQUEST_PAUSED,
                event -> body("reason", event.reason().name()));
        says(RequestResumed.class, PlacementMessages.REQUEST_RESUMED, event -> body());
        says(
                RequestRedirected.class,
                PlacementMessages.REQUEST_REDIRECTED,
                event -> body("target", event.target().name()));
        says(HandOverAcknowledged.class, PlacementMessages.HAND_OVER_ACKNOWLEDGED, event -> body());
        says(RequestReopened.class, PlacementMessages.REQUEST_REOPENED, event -> body());
        says(ArrivalRecorded.class, PlacementMessages.ARRIVAL_RECORDED, event -> offer(event.offer()));
        says(StayAttached.class, PlacementMessages.STAY_OPENED, event -> offer(event.offer()));
        says(
                DepartureRecorded.class,
                PlacementMessages.STAY_ENDED,
                event -> body(
                        "offer", event.offer().toString(), "exit", event.exit().name()));
        says(KeptApart.class, PlacementMessages.KEPT_APART, event -> body());
        says(RequestWithdrawn.class, PlacementMessages.REQUEST_WITHDRAWN, event -> body());
    }

    /**
     * Steps of the process itself that tell nobody anything new: what happens to a stay is said under the stay's id, so
     * that nothing on the wire joins the place that is left to the one that is found (INV-14). What happens to a review
     * is said under the review's id.
     */
    private static final List<Class<? extends PlacementEvent.Happened>> SILENT = List.of(
            MeetingPointRead.class,
            NobodyElseToAsk.class,
            RefusalReviewed.class,
            RefusalUnderReview.class,
            ReservationKept.class,
            StayDetached.class,
            StayExpected.class,
            StayForgone.class,
            TransferAnnounced.class,
            TransferGivenUp.class,
            TransferSettled.class);

    private RequestMessages() {}

    static List<OutgoingEvent> of(RequestId request, PlacementEvent event) {
        if (event instanceof Notice notice) {
            return List.of(notice(notice));
        }
        if (event instanceof BedEvent bed) {
            return List.of(bed(bed));
        }
        if (SILENT.contains(event.getClass())) {
            return List.of();
        }
        var wire = HAPPENED.get(event.getClass());
        if (wire == null) {
            throw new IllegalStateException("an event without a name on the wire");
        }
        return List.of(wire.message(request, event));
    }

    static OutgoingEvent notice(Notice notice) {
        return notice(notice, notice.reference().value());
    }

    /** A notice under a key of its sender: a reader counts the versions of each key apart. */
    static OutgoingEvent notice(Notice notice, String key) {
        var body = body(
                "org", notice.organisation(),
                "recipientRef", notice.reference().value(),
                "kind", notice.kind().name(),
                "urgency", notice.kind().urgent() ? "URGENT" : "NORMAL");
        return new OutgoingEvent(Topics.PLACEMENT_EVENTS, key, PlacementMessages.NOTICE, body, true);
    }

    private static OutgoingEvent bed(BedEvent event) {
        var type = event instanceof BedEvent.BedTaken ? PlacementMessages.BED_TAKEN : PlacementMessages.BED_LEFT;
        var body = body("hold", event.hold().toString(), "fence", event.fence());
        return new OutgoingEvent(Topics.PLACEMENT_ARRIVALS, event.hold().toString(), type, body, true);
    }

    private static <E extends PlacementEvent.Happened> void says(
            Class<E> event, String type, Function<E, Map<String, Object>> data) {
        HAPPENED.put(event, new Wire<>(event, type, data));
    }

    private static Map<String, Object> offer(OfferId offer) {
        return body("offer", offer.toString());
    }

    private static Map<String, Object> refusal(OfferId offer, RefusalReason reason) {
        return body("offer", offer.toString(), "reason", reason.name());
    }

    private static Map<String, Object> body(Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    private record Wire<E>(Class<E> event, String type, Function<E, Map<String, Object>> data) {

        OutgoingEvent message(RequestId request, PlacementEvent happened) {
            return new OutgoingEvent(
                    Topics.PLACEMENT_EVENTS, request.toString(), type, data.apply(event.cast(happened)));
        }
    }
}
