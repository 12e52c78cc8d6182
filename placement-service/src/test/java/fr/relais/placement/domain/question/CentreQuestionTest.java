package fr.relais.placement.domain.question;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.question.CentreQuestion.Answered;
import fr.relais.placement.domain.question.CentreQuestion.Asked;
import fr.relais.placement.domain.question.CentreQuestion.Subject;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.Requests.Situation;
import fr.relais.placement.domain.request.SealedFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static fr.relais.placement.domain.request.Requests.NOW;
import static fr.relais.placement.domain.request.Requests.OFFER_REF;
import static fr.relais.placement.domain.request.Requests.OTHER_REF;
import static fr.relais.placement.domain.request.Requests.SOLICITED_UNTIL;
import static fr.relais.placement.domain.request.Requests.TIME_TO_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

/** When a centre may ask, and what a question answers to everything that is done with it. */
public class CentreQuestionTest {

    private static final String KEY = "k";

    private static final Set<Situation> SEEN = EnumSet.noneOf(Situation.class);

    /** A question as it is asked, answered or not. */
    public static CentreQuestion question(boolean urgent, boolean answered) {
        return new CentreQuestion(
                QuestionId.about(new OfferId(Requests.HOLD.value())),
                Requests.reference('q'),
                new Subject(Requests.ID, Requests.reference('c'), OFFER_REF, "centre-org-1", urgent),
                QuestionCode.COT,
                new Asked("a-person", NOW),
                answered ? said(NOW) : null);
    }

    private static Answered said(Instant at) {
        return new Answered(new SealedFile(new byte[] {1}), "a-coordinator", at);
    }

    /** Under the reference that the centre has, from the first day of a request to the last. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ':', textBlock = """
            MATCHING            : OFFER_CLOSED
            WAITING             : OFFER_CLOSED
            INTENDING           : OFFER_CLOSED
            OFFERED             : may
            ACCEPTED            : OFFER_ALREADY_ANSWERED
            PRE_ADMISSION       : OFFER_ALREADY_ANSWERED
            CONFIRMED           : OFFER_ALREADY_ANSWERED
            PLACED              : OFFER_ALREADY_ANSWERED
            STAYING             : OFFER_ALREADY_ANSWERED
            LEAVING             : OFFER_CLOSED
            ENDED               : OFFER_CLOSED
            WITHDRAWN           : OFFER_CLOSED
            ASSESSING           : OFFER_CLOSED
            ASSESSED_BY_ONE     : OFFER_CLOSED
            ASSESSED            : OFFER_CLOSED
            SOLICITING          : may
            AGREED_IN_PRINCIPLE : OFFER_ALREADY_ANSWERED
            RESERVING           : OFFER_ALREADY_ANSWERED
            INVITED             : OFFER_ALREADY_ANSWERED
            INTERVIEW_PLANNED   : OFFER_ALREADY_ANSWERED
            INTERVIEWED         : OFFER_ALREADY_ANSWERED
            RENEWED             : OFFER_ALREADY_ANSWERED
            JOURNEY_PLANNED     : OFFER_ALREADY_ANSWERED
            IN_TRANSIT          : OFFER_ALREADY_ANSWERED
            NOT_ARRIVED         : OFFER_CLOSED
            ON_HOLD_UNASSESSED  : OFFER_CLOSED
            REDIRECTED          : OFFER_CLOSED
            EXPECTED_ELSEWHERE  : OFFER_CLOSED
            """)
    void mayBeAskedUntilTheCentreHasAnswered(Situation situation, String expected) {
        SEEN.add(situation);

        assertThat(obstacle(situation, OFFER_REF, NOW)).isEqualTo(expected);
    }

    @AfterAll
    static void theTableIsWhole() {
        assertThat(SEEN).containsExactlyInAnyOrder(Situation.values());
    }

    @Test
    void mayBeAskedUntilTheTimeToAnswerIsOverAndOfThatOfferAlone() {
        var end = NOW.plus(TIME_TO_ANSWER);

        assertThat(obstacle(Situation.OFFERED, OFFER_REF, end.minusMillis(1))).isEqualTo("may");
        assertThat(obstacle(Situation.OFFERED, OFFER_REF, end)).isEqualTo("OFFER_CLOSED");
        assertThat(obstacle(Situation.OFFERED, OTHER_REF, NOW)).isEqualTo("OFFER_CLOSED");
    }

    @Test
    void eachCentreThatIsAskedInAdvanceMayAsk() {
        var end = SOLICITED_UNTIL;

        assertThat(obstacle(Situation.AGREED_IN_PRINCIPLE, OTHER_REF, end.minusMillis(1)))
                .isEqualTo("may");
        assertThat(obstacle(Situation.AGREED_IN_PRINCIPLE, OTHER_REF, end)).isEqualTo("OFFER_CLOSED");
    }

    private static String obstacle(Situation situation, Reference ref, Instant at) {
        return CentreQuestion.obstacle(Requests.in(situation), ref, at)
                .map(Enum::name)
                .orElse("may");
    }

    /** What was asked in advance is the question of the offer that it becomes, and of no other. */
    @Test
    void isTheSameWhateverBecomesOfTheOffer() {
        var ids = Stream.of(
                        Situation.SOLICITING,
                        Situation.AGREED_IN_PRINCIPLE,
                        Situation.RESERVING,
                        Situation.OFFERED,
                        Situation.ENDED)
                .map(situation -> QuestionId.about(Requests.in(situation), OFFER_REF));

        assertThat(ids).containsOnly(Optional.of(QuestionId.about(new OfferId(Requests.HOLD.value()))));
        assertThat(QuestionId.about(Requests.in(Situation.SOLICITING), OTHER_REF))
                .contains(QuestionId.about(new OfferId(Requests.OTHER_HOLD.value())));
        assertThat(QuestionId.about(Requests.in(Situation.OFFERED), OTHER_REF)).isEmpty();
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            NEW      | ASK        | QuestionAsked QUESTION_ASKED on-call c -> open
            NEW      | ASK_URGENT | QuestionAsked QUESTION_URGENT on-call c -> open
            ASKED    | ANSWER     | QuestionAnswered QUESTION_ANSWERED centre-org-1 o -> answered
            ANSWERED | ANSWER     | QUESTION_ANSWERED
            """)
    void answers(String before, String command, String expected) {
        var key = Requests.reference(KEY.charAt(0));
        var decision = command.equals("ANSWER")
                ? question(false, before.equals("ANSWERED")).answer(said(NOW.plusSeconds(1)), key)
                : CentreQuestion.ask(question(command.equals("ASK_URGENT"), false), key);

        assertThat(inOneLine(decision)).isEqualTo(expected);
    }

    private static String inOneLine(Decision<CentreQuestion, QuestionEvent, QuestionRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().stream()
                                .map(CentreQuestionTest::nameOf)
                                .collect(Collectors.joining(" "))
                        + (accepted.state().answered() == null ? " -> open" : " -> answered"),
                Enum::name);
    }

    private static String nameOf(QuestionEvent event) {
        if (event instanceof QuestionEvent.Told told) {
            assertThat(told.key()).isEqualTo(Requests.reference(KEY.charAt(0)));
            var notice = told.notice();
            return notice.kind() + " " + notice.organisation() + " "
                    + notice.reference().value().charAt(0);
        }
        return event.getClass().getSimpleName();
    }

    /** The answers of one question are not those of another. */
    @Test
    void theCatalogueIsThis() {
        assertThat(Stream.of(QuestionCode.values()).map(code -> code + " " + code.answers()))
                .containsExactly(
                        "ARRIVAL_TIME [MORNING, AFTERNOON, EVENING, NIGHT, UNKNOWN]",
                        "LUGGAGE [LITTLE, MUCH, UNKNOWN]",
                        "COT [YES, NO, UNKNOWN]",
                        "STEPS [YES, NO, UNKNOWN]",
                        "ANIMAL [YES, NO, UNKNOWN]",
                        "COMPANY [YES, NO, UNKNOWN]",
                        "CALL_LANGUAGE [FRENCH, ENGLISH, INTERPRETER, UNKNOWN]");
        assertThat(AnswerCode.values())
                .allMatch(answer -> Arrays.stream(QuestionCode.values()).anyMatch(code -> code.allows(answer)));
    }
}
