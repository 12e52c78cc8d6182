package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.clock.Limit;
import fr.relais.placement.domain.clock.Policy;
import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static fr.relais.placement.domain.request.Requests.accepted;
import static fr.relais.placement.domain.request.Requests.decision;
import static fr.relais.placement.domain.request.Requests.in;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is told of a search that lasts, when, and how often: by the policy that was frozen at its creation. */
class WatchingTest {

    private static final Duration AN_INSTANT = Duration.ofMillis(1);

    private static PlacementRequest submitted(Track track, Policy policy, Instant at) {
        var like = Requests.submission(track);
        var submission = new Submission(
                like.organisation(),
                like.referrerRef(),
                like.coordinatorRef(),
                like.household(),
                track,
                like.tier(),
                like.people(),
                at,
                at,
                like.file(),
                policy);
        return accepted(PlacementRequest.submit(Requests.ID, submission));
    }

    /** An emergency that waits from a moment on. */
    private static PlacementRequest waiting(Instant at) {
        return accepted(submitted(Track.EMERGENCY, Policy.EMERGENCY, at)
                .searching()
                .waitFor(Set.of(WaitingReason.NO_FRESH_PLACE), decision()));
    }

    /** An oriented search, assessed by both sides at a moment. */
    private static PlacementRequest assessed(Policy policy, Instant at) {
        var one = accepted(submitted(Track.ORIENTED, policy, at)
                .assessing()
                .recorded(Side.REFERRER, new Assessment("worker", at)));
        return accepted(one.assessing().recorded(Side.COORDINATOR, new Assessment("guide", at)));
    }

    /** What is noted, minute by minute; the clock of the sweep. */
    private static List<String> noted(PlacementRequest from, Instant until) {
        var notes = new ArrayList<String>();
        var request = from;
        var due = Upcoming.of(request).map(Upcoming::at).min(Instant::compareTo);
        while (due.filter(at -> !at.isAfter(until)).isPresent()) {
            var now = due.orElseThrow();
            assertThat(request.nextStep(now.minus(AN_INSTANT))).isNotInstanceOf(Step.Pass.class);
            var moment = ((Step.Pass) request.nextStep(now)).moment();
            request = accepted(moment.passes(request, now));
            notes.add(now + " " + moment);
            assertThat(notes).doesNotHaveDuplicates();
            due = Upcoming.of(request).map(Upcoming::at).min(Instant::compareTo);
        }
        return notes;
    }

    @ParameterizedTest
    @CsvSource({
        // Friday night, over the week-end: day and night count alike.
        "2026-11-20T20:30:00Z, 2026-11-20T21:30:00Z, 2026-11-21T20:30:00Z, 2026-11-22T20:30:00Z",
        // The clocks go forward on Sunday 29 March at 01:00Z: a day later is an hour sooner; an hour is an hour.
        "2026-03-28T20:30:00Z, 2026-03-28T21:30:00Z, 2026-03-29T19:30:00Z, 2026-03-30T19:30:00Z",
        "2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z, 2026-03-29T23:30:00Z, 2026-03-30T23:30:00Z",
        // And back on Sunday 25 October at 01:00Z.
        "2026-10-24T19:30:00Z, 2026-10-24T20:30:00Z, 2026-10-25T20:30:00Z, 2026-10-26T20:30:00Z",
        "2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z, 2026-10-26T01:30:00Z, 2026-10-27T01:30:00Z"
    })
    void anEmergencyIsWatchedOverNightsAndWeekEnds(Instant at, Instant escalated, Instant asked, Instant overdue) {
        assertThat(noted(waiting(at), at.plus(Duration.ofDays(400))))
                .containsExactly(
                        escalated + " SEARCH_WITHOUT_YES", asked + " VALIDATION_DUE", overdue + " VALIDATION_OVERDUE");
    }

    @Test
    void anOrientedSearchIsValidatedWeeklyAndNobodyIsWokenUp() {
        var friday = Instant.parse("2026-03-27T20:30:00Z");

        assertThat(noted(assessed(Policy.ORIENTED, friday), friday.plus(Duration.ofDays(400))))
                .containsExactly("2026-04-03T19:30:00Z VALIDATION_DUE", "2026-04-10T19:30:00Z VALIDATION_OVERDUE");
    }

    @ParameterizedTest
    @CsvSource({
        // Thursday before Easter: Good Friday counts, Easter Monday does not. The clocks have gone forward.
        "2026-04-02T08:00:00Z, 2026-04-03T08:00:00Z, 2026-04-07T08:00:00Z",
        // Friday evening: Monday evening. The clocks go forward, and back, in between.
        "2026-03-27T20:30:00Z, 2026-03-30T19:30:00Z, 2026-03-31T19:30:00Z",
        "2026-10-23T19:30:00Z, 2026-10-26T20:30:00Z, 2026-10-27T20:30:00Z",
        // Saturday night: as if asked when Monday begins.
        "2026-11-21T22:00:00Z, 2026-11-23T23:00:00Z, 2026-11-24T23:00:00Z"
    })
    void centresOfTheOrientedPathAreRemindedInBusinessTime(Instant at, Instant reminded, Instant silent) {
        var intent = new HoldIntent(Requests.HOLD, Requests.intent().offer(), OFFER_REF, Requests.CANDIDATE, at);
        var asked = Solicitation.of(intent, Policy.ORIENTED.answer().after(at, "31"));
        var request = accepted(assessed(Policy.ORIENTED, at).asking().ask(List.of(asked), Set.of(), decision()));

        assertThat(noted(request, silent.minus(AN_INSTANT))).containsExactly(reminded + " CENTRE_TO_REMIND");
        assertThat(request.solicitations().open().get(0).answerBy()).isEqualTo(silent);
    }

    @Test
    void aPolicyThatEscalatesInBusinessTimeDoesNotOnAWeekEnd() {
        var like = Policy.ORIENTED;
        var policy = new Policy(
                like.pace(),
                like.answer(),
                null,
                new Limit.BusinessDays(1),
                like.reservation(),
                like.thinking(),
                like.reminder(),
                like.validation(),
                like.noShow());
        var friday = Instant.parse("2026-11-20T08:00:00Z");

        assertThat(noted(assessed(policy, friday), friday.plus(Duration.ofDays(6))))
                .containsExactly("2026-11-23T08:00:00Z SEARCH_WITHOUT_YES");
    }

    @Test
    void theNextCentreDoesNotBeginTheHourAgainAndALostYesDoes() {
        var later = NOW.plus(Duration.ofMinutes(30));
        var refused = accepted(in(Situation.OFFERED)
                .answering()
                .refused(OFFER_REF, Requests.no(RefusalReason.TECHNICAL, "staff"), later));
        var lost = accepted(in(Situation.ACCEPTED).answering().lapsed(Requests.HOLD, later));
        var hour = NOW.plus(Duration.ofHours(1));

        assertThat(Upcoming.hasCome(refused, Moment.SEARCH_WITHOUT_YES, hour)).isTrue();
        assertThat(Upcoming.hasCome(lost, Moment.SEARCH_WITHOUT_YES, hour)).isFalse();
        assertThat(Upcoming.hasCome(lost, Moment.SEARCH_WITHOUT_YES, later.plus(Duration.ofHours(1))))
                .isTrue();
    }

    @Test
    void aCentreIsNotRemindedAgainWhenOthersAreTold() {
        var made = NOW.plus(Duration.ofMinutes(40));
        var offered = accepted(accepted(waiting(NOW).searching().intend(Requests.intent(), decision()))
                .searching()
                .granted(Requests.HOLD, Requests.FENCE, "code", made));

        assertThat(noted(offered, made.plus(Duration.ofMinutes(29))))
                .containsExactly("2026-11-20T22:25:00Z CENTRE_TO_REMIND", "2026-11-20T22:30:00Z SEARCH_WITHOUT_YES");
    }

    /** The oracle: nothing of what happens inside moves what her referrer is told. */
    @ParameterizedTest
    @EnumSource
    void validationIsDueAtTheSameMomentWhateverHappensInside(Situation situation) {
        var request = in(situation);
        var due = Watching.over(request)
                .upcoming()
                .filter(next -> next.moment() == Moment.VALIDATION_DUE)
                .toList();

        var days = request.submission().oriented() ? 7 : 1;
        assertThat(due)
                .isEqualTo(
                        request.outward() == OutwardStatus.SEARCHING
                                ? List.of(new Upcoming(Moment.VALIDATION_DUE, NOW.plus(Duration.ofDays(days))))
                                : List.of());
    }

    @Test
    void aCentreWhoseTimeIsOverIsNotReminded() {
        var late = NOW.plus(Requests.TIME_TO_ANSWER);

        assertThat(in(Situation.OFFERED).nextStep(late)).isEqualTo(new Step.Pass(Moment.OFFER_UNANSWERED));
        assertThat(Requests.events(Moment.CENTRE_TO_REMIND.passes(in(Situation.MATCHING), late)))
                .isEmpty();
    }

    @Test
    void anAnswerBeginsTheTimeAgainAndTakesTheTaskAway() {
        var day = Duration.ofDays(1);
        var asked = accepted(Moment.VALIDATION_DUE.passes(in(Situation.WAITING), NOW.plus(day)));
        var answeredAt = NOW.plus(day).plusSeconds(60);

        var answered = accepted(Watching.over(asked).validated(answeredAt));

        assertThat(Upcoming.hasCome(answered, Moment.VALIDATION_OVERDUE, NOW.plus(day.multipliedBy(9))))
                .isFalse();
        assertThat(Upcoming.hasCome(answered, Moment.VALIDATION_DUE, answeredAt.plus(day)))
                .isTrue();
        assertThat(Upcoming.hasCome(
                        answered, Moment.VALIDATION_DUE, answeredAt.plus(day).minus(AN_INSTANT)))
                .isFalse();
    }

    /** Whoever says no to a place and goes on has said that the search is wanted. */
    @Test
    void herNoToAPlaceIsAnAnswerToo() {
        var at = NOW.plus(Duration.ofHours(20));
        var declined = accepted(in(Situation.PRE_ADMISSION).consenting().declined("worker", at));

        assertThat(declined.search().vigil().validatedAt()).isEqualTo(at);
    }
}
