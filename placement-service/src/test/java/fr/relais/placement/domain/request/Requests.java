package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.clock.Policies;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.SeparationGroup;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.preparation.Interpretation;
import fr.relais.placement.domain.preparation.Interview;
import fr.relais.placement.domain.preparation.Journey;
import fr.relais.placement.domain.request.Arriving.Leave;

/** Requests in every situation, and what they are made of. */
public final class Requests {

    public static final Instant NOW = Instant.parse("2026-11-20T21:30:00Z");
    public static final RequestId ID = new RequestId(UUID.fromString("00000000-0000-4000-8000-0000000000aa"));
    public static final HoldId HOLD = new HoldId(UUID.fromString("00000000-0000-4000-8000-0000000000bb"));
    public static final Reference OFFER_REF = reference('o');
    public static final Leave LEAVE = new Leave(ExitDestination.OWN_HOME, "staff", NOW);
    public static final long FENCE = 7;
    public static final Duration TIME_TO_ANSWER = Duration.ofMinutes(30);
    public static final Duration RESERVATION = Duration.ofHours(24);
    public static final Candidate CANDIDATE = candidate(1);

    /** Another centre that is asked in advance, and the hold it would be held by. */
    public static final Reference OTHER_REF = reference('p');

    public static final HoldId OTHER_HOLD = new HoldId(UUID.fromString("00000000-0000-4000-8000-0000000000cc"));
    public static final Instant INTERVIEW_AT = NOW.plus(Duration.ofDays(6));
    public static final Instant SOLICITED_UNTIL = Instant.parse("2026-11-24T21:30:00Z");
    public static final Instant DEPARTURE = NOW.plus(Duration.ofHours(10));
    public static final Journey JOURNEY = OneJourney.beginning(DEPARTURE);
    public static final Journey LATER_JOURNEY = OneJourney.beginning(DEPARTURE.plus(Duration.ofDays(1)));
    public static final SeparationGroup GROUP = new SeparationGroup("g".repeat(26));
    public static final Set<WaitingReason> REASONS = Set.of(WaitingReason.NO_LOCAL_PLACE);

    private Requests() {}

    public static Reference reference(char letter) {
        return new Reference(String.valueOf(letter).repeat(26));
    }

    public static Candidate candidate(int number) {
        return new Candidate(
                new CentreRef(new UUID(0, number)),
                "code-" + number,
                "centre-org-" + number,
                "31",
                new UnitRef("unit-" + number),
                2,
                0,
                2,
                5,
                0);
    }

    public static Submission submission(Track track) {
        return new Submission(
                "referrer-org",
                reference('r'),
                reference('c'),
                reference('h'),
                track,
                DangerTier.HIGH,
                2,
                NOW,
                NOW,
                new SealedFile(new byte[] {1, 2, 3}),
                Policies.DEFAULTS.of(track.pace()));
    }

    /** The same request with other ties. */
    public static PlacementRequest tied(PlacementRequest request, Ties ties) {
        return request.with(ties);
    }

    /** The same request, whose timers have told others. */
    public static PlacementRequest watched(PlacementRequest request, Vigil vigil) {
        return request.with(request.search().watched(vigil));
    }

    public static PlacementRequest submitted(Track track) {
        return accepted(PlacementRequest.submit(ID, submission(track)));
    }

    public static HoldIntent intent() {
        return new HoldIntent(HOLD, new OfferId(HOLD.value()), OFFER_REF, CANDIDATE, NOW);
    }

    public static Solicitation solicitation() {
        return Solicitation.of(intent(), SOLICITED_UNTIL);
    }

    public static Solicitation otherSolicitation() {
        return Solicitation.of(
                new HoldIntent(OTHER_HOLD, new OfferId(OTHER_HOLD.value()), OTHER_REF, candidate(2), NOW),
                SOLICITED_UNTIL);
    }

    public static Interview interview(Interpretation interpretation) {
        return Interview.planned(INTERVIEW_AT, interpretation);
    }

    public static MatchingDecision decision() {
        return new MatchingDecision("rules", NOW, List.of(CANDIDATE), Map.of(), null);
    }

    /** A no that nobody has to look at, unless its reason says so. */
    public static CentreNo no(RefusalReason reason, String by) {
        return new CentreNo(reason, by, false, null);
    }

    /** A request brought into a situation by the commands that lead there. */
    public static PlacementRequest in(Situation situation) {
        var request = submitted(Track.EMERGENCY);
        return switch (situation) {
            case MATCHING -> request;
            case WAITING -> accepted(request.searching().waitFor(REASONS, decision()));
            case INTENDING -> accepted(request.searching().intend(intent(), decision()));
            case OFFERED -> accepted(in(Situation.INTENDING).searching().granted(HOLD, FENCE, "code-1", NOW));
            case ACCEPTED -> accepted(in(Situation.OFFERED).answering().accepted(OFFER_REF, NOW));
            case PRE_ADMISSION -> accepted(in(Situation.ACCEPTED).answering().reserved(HOLD, NOW));
            case CONFIRMED -> accepted(in(Situation.PRE_ADMISSION).consenting().agreed(NOW));
            case JOURNEY_PLANNED ->
                accepted(in(Situation.CONFIRMED).preparing().travelling().planned(JOURNEY));
            case IN_TRANSIT ->
                accepted(in(Situation.JOURNEY_PLANNED).preparing().travelling().setOut(DEPARTURE));
            case NOT_ARRIVED ->
                accepted(in(Situation.IN_TRANSIT)
                        .preparing()
                        .travelling()
                        .notArrived(OFFER_REF, "staff", NOW.plus(Duration.ofDays(2))));
            case ON_HOLD_UNASSESSED ->
                accepted(in(Situation.ASSESSED_BY_ONE)
                        .consenting()
                        .settingAside()
                        .paused(Side.REFERRER, PauseReason.CONTACT_LOST, "worker", NOW));
            case REDIRECTED -> accepted(RequestCommand.REDIRECT.sentTo(request));
            case EXPECTED_ELSEWHERE -> accepted(RequestCommand.ACKNOWLEDGE.sentTo(in(Situation.REDIRECTED)));
            case PLACED -> accepted(in(Situation.CONFIRMED).arriving().arrived(OFFER_REF, NOW));
            case STAYING -> accepted(in(Situation.PLACED).arriving().stayOpened());
            case LEAVING -> accepted(in(Situation.STAYING).arriving().departed(OFFER_REF, LEAVE));
            case ENDED -> accepted(in(Situation.LEAVING).arriving().stayEnded(LEAVE.at()));
            case WITHDRAWN -> accepted(request.consenting().withdrawn("worker", NOW));
            default -> oriented(situation);
        };
    }

    /** The same on the oriented path. */
    private static PlacementRequest oriented(Situation situation) {
        return switch (situation) {
            case ASSESSED_BY_ONE ->
                accepted(in(Situation.ASSESSING).assessing().recorded(Side.REFERRER, new Assessment("worker", NOW)));
            case ASSESSED ->
                accepted(in(Situation.ASSESSED_BY_ONE)
                        .assessing()
                        .recorded(Side.COORDINATOR, new Assessment("coordinator", NOW)));
            case SOLICITING ->
                accepted(in(Situation.ASSESSED)
                        .asking()
                        .ask(List.of(solicitation(), otherSolicitation()), Set.of(), decision()));
            case AGREED_IN_PRINCIPLE ->
                accepted(in(Situation.SOLICITING).answering().accepted(OFFER_REF, NOW));
            case RESERVING ->
                accepted(in(Situation.AGREED_IN_PRINCIPLE).searching().granted(HOLD, FENCE, "code-1", NOW));
            case INVITED -> accepted(in(Situation.RESERVING).answering().reserved(HOLD, NOW));
            case INTERVIEW_PLANNED ->
                accepted(in(Situation.INVITED)
                        .preparing()
                        .interviewPlanned(OFFER_REF, interview(Interpretation.INTERPRETER_PRESENT)));
            case INTERVIEWED ->
                accepted(in(Situation.INTERVIEW_PLANNED).preparing().interviewHeld(OFFER_REF, INTERVIEW_AT));
            case RENEWED -> accepted(in(Situation.INTERVIEWED).preparing().reservationRenewed(OFFER_REF, INTERVIEW_AT));
            default -> submitted(Track.ORIENTED);
        };
    }

    public static PlacementRequest accepted(Decision<PlacementRequest, PlacementEvent, RequestRefusal> decision) {
        return decision.fold(Decision.Accepted::state, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    public static List<PlacementEvent> events(Decision<PlacementRequest, PlacementEvent, RequestRefusal> decision) {
        return decision.fold(Decision.Accepted::events, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    /** Every situation a request can be in. */
    public enum Situation {
        MATCHING,
        WAITING,
        INTENDING,
        OFFERED,
        ACCEPTED,
        PRE_ADMISSION,
        CONFIRMED,
        PLACED,
        STAYING,
        LEAVING,
        ENDED,
        WITHDRAWN,
        /** From here on the oriented path. */
        ASSESSING,
        ASSESSED_BY_ONE,
        ASSESSED,
        SOLICITING,
        /** One centre has agreed and its beds are asked for; another one is still asked. */
        AGREED_IN_PRINCIPLE,
        RESERVING,
        INVITED,
        INTERVIEW_PLANNED,
        INTERVIEWED,
        /** Reserved for longer, and the owner of the beds does not know yet. */
        RENEWED,
        /** From here on outside of the straight way. */
        JOURNEY_PLANNED,
        IN_TRANSIT,
        /** On hold since her centre said that she has not come; its beds are still to be given back. */
        NOT_ARRIVED,
        /** On hold before it was assessed by both. */
        ON_HOLD_UNASSESSED,
        REDIRECTED,
        /** The side that receives her has acknowledged it. */
        EXPECTED_ELSEWHERE
    }
}
