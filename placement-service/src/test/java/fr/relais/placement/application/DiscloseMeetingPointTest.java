package fr.relais.placement.application;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.placement.application.DiscloseMeetingPoint.Disclosed;
import fr.relais.placement.application.DiscloseMeetingPoint.Question;
import fr.relais.placement.domain.disclosure.Purpose;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.OversightEvent;
import fr.relais.placement.domain.oversight.OversightRefusal;
import fr.relais.placement.domain.oversight.Quarantine;
import fr.relais.placement.domain.oversight.Quarantining;
import fr.relais.placement.domain.request.Disclosing;
import fr.relais.placement.domain.request.Meetings;
import fr.relais.placement.domain.request.PlacementEvent;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reading;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.RequestRefusal;
import fr.relais.placement.domain.request.Requests;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/** The order of a disclosure: policy, key, register, count, answer. Whatever is missing ends it. */
class DiscloseMeetingPointTest {

    private static final String ESCORT = "e-who-brings-her";

    private final HandOver handOver = new HandOver();

    private static String told(Outcome<Disclosed, RequestRefusal> outcome) {
        return outcome.fold(disclosed -> disclosed.sentence().value(), Enum::name);
    }

    @Test
    void isToldOnceItIsInTheRegisterAndCounted() {
        var told = handOver.read(ESCORT, "one");

        assertThat(told(told)).isEqualTo("Gare, hall 2.");
        assertThat(handOver.course).containsExactly("open", "register", "decide");
        assertThat(handOver.readings()).extracting(Reading::key).containsExactly("one");
        assertThat(handOver.register).singleElement().satisfies(entry -> {
            assertThat(entry.reader().subject()).isEqualTo(ESCORT);
            assertThat(entry.request())
                    .isEqualTo(handOver.request().submission().referrerRef());
            assertThat(entry.purpose()).isEqualTo(Purpose.HAND_OVER);
            assertThat(entry.at()).isEqualTo(Meetings.ARRIVAL);
            assertThat(entry.correlation()).isEqualTo("correlation");
            assertThat(entry.toString()).doesNotContain("Gare");
        });
    }

    @Test
    void nobodyElseGetsAsFarAsTheKey() {
        assertThat(told(handOver.read("k-colleague", "one"))).isEqualTo("NOT_DISCLOSED");
        assertThat(handOver.course).isEmpty();
    }

    @Test
    void withoutTheKeyNothingIsWrittenAnywhere() {
        handOver.keyAway = true;

        StepVerifier.create(handOver.disclose.read(Requests.ID, handOver.question(ESCORT, "one")))
                .verifyError(DisclosureUnavailable.class);
        assertThat(handOver.course).containsExactly("open");
        assertThat(handOver.readings()).isEmpty();
    }

    @Test
    void withoutTheRegisterNothingIsCountedOrTold() {
        handOver.registerAway = true;

        StepVerifier.create(handOver.disclose.read(Requests.ID, handOver.question(ESCORT, "one")))
                .verifyError(DisclosureUnavailable.class);
        assertThat(handOver.course).containsExactly("open", "register");
        assertThat(handOver.readings()).isEmpty();
    }

    @Test
    void whoseAccountsMayBeInWrongHandsIsToldNothing() {
        quarantine(of -> of.begun(Quarantine.Cause.ACCOUNT_COMPROMISED, Requests.NOW));

        assertThat(told(handOver.read(ESCORT, "one"))).isEqualTo("NOT_DISCLOSED");
        assertThat(handOver.course).isEmpty();

        quarantine(Quarantining::ended);
        handOver.read(ESCORT, "two");
        assertThat(handOver.readings()).hasSize(1);
    }

    @Test
    void whileNobodyKnowsWhoseNothingIsTold() {
        handOver.oversights.away = true;

        StepVerifier.create(handOver.disclose.read(Requests.ID, handOver.question(ESCORT, "one")))
                .verifyError(DisclosureUnavailable.class);
        assertThat(handOver.course).isEmpty();
    }

    private void quarantine(Function<Quarantining, Decision<Oversight, OversightEvent, OversightRefusal>> decide) {
        var oversights = handOver.oversights;
        oversights
                .change(
                        oversights.first("referrer-org"),
                        CommandContext.system(Requests.NOW),
                        account -> decide.apply(Quarantining.over(account)))
                .block();
    }

    @Test
    void aFourthReadingIsNone() {
        List.of("one", "two", "three").forEach(key -> handOver.read(ESCORT, key));

        assertThat(told(handOver.read(ESCORT, "four"))).isEqualTo("NOT_DISCLOSED");
        assertThat(handOver.register).hasSize(3);
    }

    /** Whatever is said, named or taken back between them: three readings in all. */
    @Test
    void noFurtherReadingIsWonBySayingOrNamingAnew() {
        handOver.read(ESCORT, "one");
        change(meeting -> meeting.entered(Requests.OFFER_REF, Meetings.ANOTHER_SENTENCE, Requests.NOW));
        assertThat(handOver.readings()).hasSize(1);
        handOver.read(ESCORT, "two");
        change(meeting -> meeting.escortNamed(Meetings.COLLEAGUE, Meetings.NAMER));
        assertThat(handOver.readings()).hasSize(2);
        change(meeting -> meeting.withdrawn(Requests.OFFER_REF));
        assertThat(handOver.readings()).hasSize(2);
    }

    private void change(Function<Disclosing, Decision<PlacementRequest, PlacementEvent, RequestRefusal>> what) {
        handOver.requests
                .change(
                        Requests.ID,
                        CommandContext.system(Meetings.ARRIVAL),
                        current -> what.apply(Disclosing.over(current)))
                .block();
    }

    @Test
    void aRepeatIsWrittenDownAgainAndNotCountedAgain() {
        handOver.read(ESCORT, "one");

        assertThat(told(handOver.read(ESCORT, "one"))).isEqualTo("Gare, hall 2.");
        assertThat(handOver.register).hasSize(2);
        assertThat(handOver.readings()).hasSize(1);
        handOver.clock.advance(Duration.ofMinutes(3));
        assertThat(told(handOver.read(ESCORT, "one"))).isEqualTo("NOT_DISCLOSED");
        assertThat(handOver.register).hasSize(2);
    }

    @Test
    void aTokenThatDoesNotSayWhenIsAskedForAFreshSignIn() {
        var question = handOver.question(ESCORT, "one");
        var old = new Question(question.purpose(), question.roles(), null, question.context(), question.correlation());

        assertThat(told(handOver.disclose.read(Requests.ID, old).block())).isEqualTo("SIGN_IN_AGAIN");
        assertThat(handOver.course).isEmpty();
    }

    /** What happens between the register and the count wins: it is decided on what the database says then. */
    @Test
    void takenBackInBetweenItIsNotTold() {
        handOver.meanwhile = () -> handOver.requests
                .change(
                        Requests.ID,
                        CommandContext.system(Meetings.ARRIVAL),
                        current -> Disclosing.over(current).withdrawn(Requests.OFFER_REF))
                .block();

        assertThat(told(handOver.read(ESCORT, "one"))).isEqualTo("NOT_DISCLOSED");
        assertThat(handOver.readings()).isEmpty();
    }

    @Test
    void replacedInBetweenWhatWasOpenedIsNotTold() {
        handOver.meanwhile = () -> handOver.requests
                .change(
                        Requests.ID,
                        CommandContext.system(Meetings.ARRIVAL),
                        current -> Disclosing.over(current)
                                .entered(Requests.OFFER_REF, Meetings.ANOTHER_SENTENCE, Meetings.ARRIVAL))
                .block();

        assertThat(told(handOver.read(ESCORT, "one"))).isEqualTo("MEETING_POINT_REPLACED");
        assertThat(handOver.readings()).isEmpty();
    }

    @Test
    void ofAnotherRequestThereIsNothing() {
        var elsewhere = handOver.disclose.read(new RequestId(new UUID(9, 9)), handOver.question(ESCORT, "one"));

        StepVerifier.create(elsewhere).verifyComplete();
    }
}
