package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.preparation.Interpretation;

import static fr.relais.placement.domain.request.Requests.FENCE;
import static fr.relais.placement.domain.request.Requests.HOLD;
import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static fr.relais.placement.domain.request.Requests.OTHER_REF;
import static fr.relais.placement.domain.request.Requests.accepted;

/** Everything that can be said to a request. */
enum RequestCommand {
    INTEND(request -> request.searching().intend(Requests.intent(), Requests.decision())),
    WAIT(request -> request.searching().waitFor(Requests.REASONS, Requests.decision())),
    WAIT_ELSE(request -> request.searching().waitFor(Set.of(WaitingReason.NO_FRESH_PLACE), Requests.decision())),
    GRANT(request -> request.searching().granted(HOLD, FENCE, "code", NOW)),
    CONFLICT(request -> request.searching().conflicted(HOLD, NOW)),
    RELEASED(request -> request.searching().released(HOLD)),
    ALARM(request -> Moment.EMERGENCY_STALLED.passes(request, NOW.plus(Upcoming.PATIENCE))),
    ASSESS_BY_REFERRER(request -> request.assessing().recorded(Side.REFERRER, new Assessment("worker", NOW))),
    ASSESS_BY_COORDINATOR(request -> request.assessing().recorded(Side.COORDINATOR, new Assessment("guide", NOW))),
    ASSESS_AGAIN(request -> request.assessing().recorded(Side.COORDINATOR, new Assessment("worker", NOW))),
    ASK(request -> request.asking().ask(List.of(another()), Set.of(), Requests.decision())),
    ASK_NOBODY(request -> request.asking().ask(List.of(), Requests.REASONS, Requests.decision())),
    ASKED_SILENCE(request -> Moment.SOLICITATION_UNANSWERED.passes(request, Requests.SOLICITED_UNTIL)),
    SITE_COMPROMISED(request ->
            request.asking().sitesCompromised(Set.of(Requests.candidate(2).centre()), NOW)),
    ACCEPT(request -> request.answering().accepted(OFFER_REF, NOW.plus(Duration.ofMinutes(29)))),
    ACCEPT_OTHER(request -> request.answering().accepted(OTHER_REF, NOW)),
    ACCEPT_LATE(request -> request.answering().accepted(OFFER_REF, Requests.SOLICITED_UNTIL)),
    REFUSE(request -> request.answering().refused(OFFER_REF, Requests.no(RefusalReason.TECHNICAL, "staff"), NOW)),
    REFUSE_OTHER(request -> request.answering().refused(OTHER_REF, Requests.no(RefusalReason.TECHNICAL, "staff"), NOW)),
    SILENCE(request -> Moment.OFFER_UNANSWERED.passes(request, NOW.plus(Requests.TIME_TO_ANSWER))),
    RESERVED(request -> request.answering().reserved(HOLD, NOW)),
    LAPSE(request -> request.answering().lapsed(HOLD, NOW)),
    PLAN_INTERVIEW(
            request -> request.preparing().interviewPlanned(Requests.interview(Interpretation.INTERPRETER_PRESENT))),
    PLAN_INTERVIEW_AT_CENTRE(request ->
            request.preparing().interviewPlanned(OFFER_REF, Requests.interview(Interpretation.SHARED_LANGUAGE))),
    INTERVIEW_HELD(request -> request.preparing().interviewHeld(OFFER_REF, Requests.INTERVIEW_AT)),
    INTERVIEW_HELD_EARLY(request -> request.preparing().interviewHeld(OFFER_REF, NOW)),
    REMIND(request -> Moment.PERSON_UNANSWERED.passes(request, Requests.INTERVIEW_AT.plus(Duration.ofHours(72)))),
    RESERVATION_OVERDUE(request -> Moment.RESERVATION_OVERDUE.passes(request, NOW.plus(Duration.ofDays(21)))),
    RENEW_RESERVATION(request -> request.preparing().reservationRenewed(OFFER_REF, NOW.plus(Duration.ofDays(1)))),
    VALIDATE(request -> Watching.over(request).validated(NOW.plus(Duration.ofHours(1)))),
    VALIDATION_DUE(request -> Moment.VALIDATION_DUE.passes(request, NOW.plus(Duration.ofDays(7)))),
    VALIDATION_OVERDUE(request -> Moment.VALIDATION_OVERDUE.passes(
            accepted(Moment.VALIDATION_DUE.passes(request, NOW.plus(Duration.ofDays(7)))),
            NOW.plus(Duration.ofDays(14)))),
    REMIND_CENTRE(request -> Moment.CENTRE_TO_REMIND.passes(request, NOW.plus(Duration.ofMinutes(15)))),
    REMIND_CENTRES(request -> Moment.CENTRE_TO_REMIND.passes(request, Instant.parse("2026-11-23T23:00:00Z"))),
    ESCALATE(request -> Moment.SEARCH_WITHOUT_YES.passes(request, NOW.plus(Duration.ofHours(1)))),
    KEEP_APART(request -> request.keepingApart().from(Requests.GROUP)),
    AGREE(request -> request.consenting().agreed(NOW)),
    DECLINE(request -> request.consenting().declined("worker", NOW)),
    WITHDRAW(request -> request.consenting().withdrawn("worker", NOW)),
    PLAN_JOURNEY(request -> request.preparing().travelling().planned(Requests.JOURNEY)),
    PLAN_JOURNEY_ANEW(request -> request.preparing().travelling().planned(Requests.LATER_JOURNEY)),
    SET_OUT(request -> request.preparing().travelling().setOut(Requests.DEPARTURE)),
    NO_SHOW(request -> request.preparing().travelling().notArrived(OFFER_REF, "staff", NOW.plus(Duration.ofDays(60)))),
    NO_SHOW_EARLY(request -> request.preparing().travelling().notArrived(OFFER_REF, "staff", NOW)),
    PAUSE(request ->
            request.consenting().settingAside().paused(Side.REFERRER, PauseReason.CONTACT_LOST, "worker", NOW)),
    PAUSE_ELSE(request ->
            request.consenting().settingAside().paused(Side.COORDINATOR, PauseReason.TO_BE_CLARIFIED, "guide", NOW)),
    RESUME(request -> request.consenting().settingAside().resumed(NOW)),
    REDIRECT(request -> request.consenting()
            .settingAside()
            .redirected(new Redirection(RedirectTarget.ASE, Side.REFERRER, true), new Attestation("worker", NOW))),
    REDIRECT_ELSE(request -> request.consenting()
            .settingAside()
            .redirected(
                    new Redirection(RedirectTarget.SIAO_115, Side.COORDINATOR, false), new Attestation("guide", NOW))),
    ACKNOWLEDGE(request -> request.consenting().settingAside().acknowledged(new Attestation("guide", NOW))),
    ACKNOWLEDGE_ONESELF(request -> request.consenting().settingAside().acknowledged(new Attestation("worker", NOW))),
    REOPEN(request -> request.consenting().settingAside().reopened(NOW)),
    ARRIVE(request -> request.arriving().arrived(OFFER_REF, NOW)),
    STAY_OPENED(request -> request.arriving().stayOpened()),
    DEPART(request -> request.arriving().departed(OFFER_REF, Requests.LEAVE)),
    STAY_ENDED(request -> request.arriving().stayEnded(NOW)),
    STAY_PLANNED(request -> request.arriving().stayPlanned(Requests.intent().offer())),
    STAY_GIVEN_UP(request -> request.arriving().stayGivenUp(Requests.intent().offer()));

    private final Function<PlacementRequest, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> send;

    RequestCommand(Function<PlacementRequest, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> send) {
        this.send = send;
    }

    Decision<PlacementRequest, PlacementEvent, RequestRefusal> sentTo(PlacementRequest request) {
        return send.apply(request);
    }

    private static Solicitation another() {
        var hold = new HoldId(new UUID(3, 3));
        return Solicitation.of(
                new HoldIntent(hold, new OfferId(hold.value()), Requests.reference('q'), Requests.candidate(3), NOW),
                Requests.SOLICITED_UNTIL);
    }
}
