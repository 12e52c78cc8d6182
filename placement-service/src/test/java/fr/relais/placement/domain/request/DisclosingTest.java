package fr.relais.placement.domain.request;

import java.time.Duration;
import java.time.Instant;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.disclosure.Purpose;
import fr.relais.placement.domain.disclosure.Subject;
import fr.relais.placement.domain.disclosure.Subject.Standing;
import fr.relais.placement.domain.request.Requests.Situation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.placement.domain.request.Meetings.ARRIVAL;
import static fr.relais.placement.domain.request.Meetings.COLLEAGUE;
import static fr.relais.placement.domain.request.Meetings.ESCORT;
import static fr.relais.placement.domain.request.Meetings.NAMER;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static fr.relais.placement.domain.request.Requests.accepted;
import static fr.relais.placement.domain.request.Requests.events;
import static fr.relais.placement.domain.request.Requests.in;
import static org.assertj.core.api.Assertions.assertThat;

/** Where she is met: for whom, for how long, and what ends it. */
class DisclosingTest {

    private static String read(PlacementRequest request, Reference reader, Instant at, String key) {
        return Disclosing.over(request)
                .read(Meetings.asked(reader, at, key))
                .fold(accepted -> accepted.events().isEmpty() ? "again" : "read", Enum::name);
    }

    private static PlacementRequest colleagueBrings(PlacementRequest request) {
        var named = accepted(Disclosing.over(request).escortNamed(COLLEAGUE, NAMER));
        return accepted(Disclosing.over(named).escortAgreed(COLLEAGUE, ESCORT));
    }

    /** INV-16, INV-26: it is a part of being expected, so no command can forget to erase it. */
    @ParameterizedTest
    @EnumSource
    void isGoneWithWhateverEndsTheWaitingForHer(RequestCommand command) {
        var decision = command.sentTo(Meetings.preparedOnTheWay());

        var after = decision.fold(Decision.Accepted::state, refusal -> Meetings.preparedOnTheWay());
        var expected = after.stage() instanceof Agreed;

        assertThat(Disclosing.over(after).meeting().where().isPresent()).isEqualTo(expected);
        assertThat(read(after, ESCORT, ARRIVAL, "new"))
                .isEqualTo(expected && command != RequestCommand.PLAN_JOURNEY_ANEW ? "read" : "NOT_DISCLOSED");
    }

    @ParameterizedTest
    @EnumSource(names = {"ARRIVE", "DECLINE", "WITHDRAW", "NO_SHOW", "PAUSE", "REDIRECT", "LAPSE"})
    void theEndsAreEnds(RequestCommand command) {
        assertThat(accepted(command.sentTo(Meetings.preparedOnTheWay())).stage())
                .isNotInstanceOf(Agreed.class);
    }

    @Test
    void threeAreAllThereAre() {
        var request = Meetings.readOut();

        assertThat(read(request, ESCORT, ARRIVAL, "four")).isEqualTo("NOT_DISCLOSED");
        assertThat(Disclosing.over(request).meeting().readings()).hasSize(3);
    }

    @Test
    void noFurtherReadingIsWonByNamingSomebodyElseOrSayingItAnew() {
        var other = colleagueBrings(Meetings.readOut());
        var anew = accepted(Disclosing.over(other).entered(OFFER_REF, Meetings.ANOTHER_SENTENCE, ARRIVAL));
        var back = accepted(Disclosing.over(anew).withdrawn(OFFER_REF));
        var named = colleagueBrings(back);
        var again = accepted(Disclosing.over(named).entered(OFFER_REF, Meetings.SENTENCE, ARRIVAL));

        assertThat(read(other, COLLEAGUE, ARRIVAL, "new")).isEqualTo("NOT_DISCLOSED");
        assertThat(read(anew, COLLEAGUE, ARRIVAL, "new")).isEqualTo("NOT_DISCLOSED");
        assertThat(read(again, COLLEAGUE, ARRIVAL, "new")).isEqualTo("NOT_DISCLOSED");
    }

    @Test
    void whoeverIsReplacedReadsNothingAnyMore() {
        var request = colleagueBrings(Meetings.prepared());

        assertThat(read(request, ESCORT, ARRIVAL, "one")).isEqualTo("NOT_DISCLOSED");
        assertThat(read(request, COLLEAGUE, ARRIVAL, "one")).isEqualTo("read");
    }

    @Test
    void oneAccountAloneReadsNothing() {
        var planned = Requests.in(Situation.JOURNEY_PLANNED);
        var herself = accepted(Disclosing.over(planned).escortNamed(ESCORT, ESCORT));
        var said = accepted(Disclosing.over(herself).entered(OFFER_REF, Meetings.SENTENCE, Requests.NOW));

        assertThat(read(said, ESCORT, ARRIVAL, "one")).isEqualTo("NOT_DISCLOSED");
        String alone = Disclosing.over(said).escortAgreed(ESCORT, ESCORT).fold(accepted -> "agreed", Enum::name);
        assertThat(alone).isEqualTo("NAMED_BY_YOU");
        var agreed = accepted(Disclosing.over(said).escortAgreed(ESCORT, COLLEAGUE));
        assertThat(read(agreed, ESCORT, ARRIVAL, "one")).isEqualTo("read");
    }

    @Test
    void whatWasAgreedToIsOnePersonOnly() {
        var other = accepted(Disclosing.over(Meetings.prepared()).escortNamed(COLLEAGUE, NAMER));
        var back = accepted(Disclosing.over(other).escortNamed(ESCORT, NAMER));

        assertThat(read(other, COLLEAGUE, ARRIVAL, "one")).isEqualTo("NOT_DISCLOSED");
        assertThat(read(back, ESCORT, ARRIVAL, "one")).isEqualTo("NOT_DISCLOSED");
    }

    @Test
    void aRepeatIsTheSameReadingForAMomentAndNeverAnotherOne() {
        var request = Meetings.readOnce();

        assertThat(read(request, ESCORT, ARRIVAL.plus(Duration.ofMinutes(2)), "one"))
                .isEqualTo("again");
        assertThat(read(request, ESCORT, ARRIVAL.plus(Duration.ofMinutes(2)).plusMillis(1), "one"))
                .isEqualTo("NOT_DISCLOSED");
        assertThat(read(request, ESCORT, ARRIVAL, "")).isEqualTo("read");
    }

    @Test
    void aRepeatDoesNotReadWhatIsSaidAnew() {
        var anew = accepted(Disclosing.over(Meetings.readOnce())
                .entered(OFFER_REF, Meetings.ANOTHER_SENTENCE, ARRIVAL.plusMillis(1)));

        assertThat(read(anew, ESCORT, ARRIVAL.plusSeconds(1), "one")).isEqualTo("NOT_DISCLOSED");
        assertThat(read(anew, ESCORT, ARRIVAL.plusSeconds(1), "two")).isEqualTo("read");
    }

    /** Who plans the journey belongs to those who read: by moving it they open nothing. */
    @Test
    void theReferrerAloneDoesNotMoveTheWindow() {
        var moved = accepted(Meetings.prepared().preparing().travelling().planned(Requests.LATER_JOURNEY));
        var later = Requests.LATER_JOURNEY.arrivesAt();
        var said = accepted(Disclosing.over(moved).entered(OFFER_REF, Meetings.SENTENCE, ARRIVAL));

        assertThat(read(moved, ESCORT, ARRIVAL, "one")).isEqualTo("NOT_DISCLOSED");
        assertThat(read(moved, ESCORT, later, "one")).isEqualTo("NOT_DISCLOSED");
        assertThat(read(said, ESCORT, later, "one")).isEqualTo("read");
    }

    @Test
    void tellsTheCentreAtOnceAndTheCoordinatorWhenItIsTakenBack() {
        var offer = Meetings.prepared().liveOffer().orElseThrow();
        var read = events(Disclosing.over(Meetings.prepared()).read(Meetings.asked(ESCORT, ARRIVAL, "one")));
        var back = events(Disclosing.over(Meetings.prepared()).withdrawn(OFFER_REF));

        assertThat(read)
                .contains(new Notice(offer.candidate().organisation(), OFFER_REF, Notice.Kind.MEETING_POINT_READ));
        assertThat(back)
                .contains(new Notice(
                        Notice.ON_CALL,
                        Meetings.prepared().submission().coordinatorRef(),
                        Notice.Kind.MEETING_POINT_WITHDRAWN));
    }

    @Test
    void showsTheReadingsToItsCentreOnly() {
        var own = new Subject(Standing.CENTRE, "centre-org-1", "", null);
        var other = new Subject(Standing.CENTRE, "centre-org-2", "", null);
        var meeting = Disclosing.over(Meetings.readOnce());

        assertThat(meeting.showsReadings(own, Purpose.CHECK_READINGS, ARRIVAL)).isTrue();
        assertThat(meeting.showsReadings(other, Purpose.CHECK_READINGS, ARRIVAL))
                .isFalse();
        assertThat(Disclosing.over(in(Situation.PLACED)).showsReadings(own, Purpose.CHECK_READINGS, ARRIVAL))
                .isFalse();
    }

    @Test
    void printsNothingOfWhatItKeeps() {
        assertThat(Meetings.prepared().toString()).doesNotContain("77", "78, 79");
    }
}
