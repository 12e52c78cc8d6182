package fr.relais.placement.domain.opening;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.opening.OpeningSituations.AGREED_AT;
import static fr.relais.placement.domain.opening.OpeningSituations.ASKED_AT;
import static fr.relais.placement.domain.opening.OpeningSituations.CONCERNED;
import static fr.relais.placement.domain.opening.OpeningSituations.agreer;
import static fr.relais.placement.domain.opening.OpeningSituations.asker;
import static fr.relais.placement.domain.opening.OpeningSituations.coordinator;
import static fr.relais.placement.domain.opening.OpeningVerdict.JUSTIFIED;
import static fr.relais.placement.domain.opening.OpeningVerdict.NOT_JUSTIFIED;
import static org.assertj.core.api.Assertions.assertThat;

/** What an emergency opening answers, in every stage, to everything that is done with it. */
class OpeningTransitionsTest {

    private static final Duration A_MILLISECOND = Duration.ofMillis(1);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final OpeningEvent.Told REMINDER = new OpeningEvent.Told(
            new Notice(Notice.ON_CALL, Requests.reference('g'), Notice.Kind.OPENING_TO_REVIEW),
            Requests.reference('r'));

    private static final String TABLE = """
            AGREE             | AWAITING                 | OpeningAgreed CASE_OPENED -> Agreed
            AGREE             | AGREED READ_ONCE REVIEWED | unchanged
            AGREE_AT_LAST     | AWAITING                 | OpeningAgreed CASE_OPENED -> Agreed
            AGREE_AT_LAST     | AGREED READ_ONCE REVIEWED | unchanged
            AGREE_LATE        | AWAITING                 | OPENING_LAPSED
            AGREE_LATE        | AGREED READ_ONCE REVIEWED | unchanged
            AGREE_THIRD       | AWAITING                 | OpeningAgreed CASE_OPENED -> Agreed
            AGREE_THIRD       | AGREED READ_ONCE REVIEWED | ALREADY_AGREED
            AGREE_COLLEAGUE   | AWAITING                 | NOT_OF_TWO_ORGANISATIONS
            AGREE_COLLEAGUE   | AGREED READ_ONCE REVIEWED | ALREADY_AGREED
            AGREE_HERSELF     | AWAITING                 | NOT_OF_TWO_ORGANISATIONS
            AGREE_HERSELF     | AGREED READ_ONCE REVIEWED | ALREADY_AGREED
            READ              | AWAITING                 | NOT_AGREED
            READ              | AGREED READ_ONCE         | OpeningRead -> Agreed
            READ              | REVIEWED                 | OPENING_OVER
            READ_AT_LAST      | AWAITING                 | NOT_AGREED
            READ_AT_LAST      | AGREED READ_ONCE         | OpeningRead -> Agreed
            READ_AT_LAST      | REVIEWED                 | OPENING_OVER
            READ_LATE         | AWAITING                 | NOT_AGREED
            READ_LATE         | AGREED READ_ONCE REVIEWED | OPENING_OVER
            READ_AGREER       | AWAITING AGREED READ_ONCE REVIEWED | ANOTHER_ASKED
            READ_COLLEAGUE    | AWAITING AGREED READ_ONCE REVIEWED | ANOTHER_ASKED
            READ_ELSEWHERE    | AWAITING AGREED READ_ONCE REVIEWED | ANOTHER_ASKED
            REVIEW            | AWAITING                 | NOT_AGREED
            REVIEW            | AGREED READ_ONCE         | OpeningReviewed -> Reviewed
            REVIEW            | REVIEWED                 | unchanged
            REVIEW_OTHERWISE  | AWAITING                 | NOT_AGREED
            REVIEW_OTHERWISE  | AGREED READ_ONCE         | OpeningReviewed -> Reviewed
            REVIEW_OTHERWISE  | REVIEWED                 | ALREADY_REVIEWED
            REVIEW_SECOND     | AWAITING                 | NOT_AGREED
            REVIEW_SECOND     | AGREED READ_ONCE         | OpeningReviewed -> Reviewed
            REVIEW_SECOND     | REVIEWED                 | ALREADY_REVIEWED
            REVIEW_BY_ASKER   | AWAITING                 | NOT_AGREED
            REVIEW_BY_ASKER   | AGREED READ_ONCE         | SAME_PERSON
            REVIEW_BY_ASKER   | REVIEWED                 | ALREADY_REVIEWED
            REVIEW_BY_AGREER  | AWAITING                 | NOT_AGREED
            REVIEW_BY_AGREER  | AGREED READ_ONCE         | SAME_PERSON
            REVIEW_BY_AGREER  | REVIEWED                 | ALREADY_REVIEWED
            REMIND_EARLY      | AWAITING AGREED READ_ONCE REVIEWED | unchanged
            REMIND            | AWAITING REVIEWED        | unchanged
            REMIND            | AGREED READ_ONCE         | OPENING_TO_REVIEW -> Agreed
            """;

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource("rows")
    void answers(Situation before, Command command, String expected) {
        assertThat(inOneLine(before.opening, command.send.apply(before.opening)))
                .isEqualTo(expected);
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> row[0] + "+" + row[1]))
                .doesNotHaveDuplicates()
                .hasSize(Situation.values().length * Command.values().length);
        assertThat(OpeningStage.class.getPermittedSubclasses())
                .allSatisfy(stage -> assertThat(Situation.values())
                        .anyMatch(situation -> stage.isInstance(situation.opening.stage())));
        assertThat(OpeningRefusal.values()).allMatch(refusal -> TABLE.contains(refusal.name()));
    }

    @Test
    void countsEveryReading() {
        var twice = OpeningSituations.accepted(OpeningSituations.readOnce().read(asker(AGREED_AT)));

        assertThat(twice.opened()).hasValueSatisfying(open -> {
            assertThat(open.readings()).isEqualTo(2);
            assertThat(open.agreed()).isEqualTo(agreer(AGREED_AT));
        });
    }

    /** Every day once, also after a week in which nobody went round. */
    @Test
    void remindsDayByDay() {
        var reminded = OpeningSituations.accepted(OpeningSituations.agreed().remind(AGREED_AT.plus(A_DAY), REMINDER));

        assertThat(reminded.remind(AGREED_AT.plus(A_DAY.multipliedBy(2)).minus(A_MILLISECOND), REMINDER))
                .isEqualTo(Decision.unchanged(reminded));
        assertThat(reminded.isToBeReminded(AGREED_AT.plus(A_DAY.multipliedBy(2))))
                .isTrue();
        var later = OpeningSituations.accepted(reminded.remind(AGREED_AT.plus(A_DAY.multipliedBy(7)), REMINDER));
        assertThat(later.isToBeReminded(AGREED_AT.plus(A_DAY.multipliedBy(8)).minus(A_MILLISECOND)))
                .isFalse();
    }

    static Stream<Object[]> rows() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[1].strip().split(" +")).map(situation ->
                        new Object[] {Situation.valueOf(situation), Command.valueOf(row[0].strip()), row[2].strip()}));
    }

    private static String inOneLine(Opening before, Decision<Opening, OpeningEvent, OpeningRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? accepted.state().equals(before) ? "unchanged" : "changed without saying so"
                        : accepted.events().stream()
                                        .map(OpeningTransitionsTest::nameOf)
                                        .collect(Collectors.joining(" "))
                                + " -> " + accepted.state().stage().getClass().getSimpleName(),
                Enum::name);
    }

    private static String nameOf(OpeningEvent event) {
        return event instanceof OpeningEvent.Told told
                ? told.notice().kind().name()
                : event.getClass().getSimpleName();
    }

    private enum Situation {
        AWAITING(OpeningSituations.awaiting()),
        AGREED(OpeningSituations.agreed()),
        READ_ONCE(OpeningSituations.readOnce()),
        REVIEWED(OpeningSituations.reviewed());

        private final Opening opening;

        Situation(Opening opening) {
            this.opening = opening;
        }
    }

    private enum Command {
        AGREE(opening -> opening.agree(agreer(AGREED_AT), CONCERNED)),
        AGREE_AT_LAST(opening ->
                opening.agree(agreer(ASKED_AT.plus(Duration.ofMinutes(10)).minus(A_MILLISECOND)), CONCERNED)),
        AGREE_LATE(opening -> opening.agree(agreer(ASKED_AT.plus(Duration.ofMinutes(10))), CONCERNED)),
        AGREE_THIRD(opening -> opening.agree(new Act("dee", "centre-four", AGREED_AT), CONCERNED)),
        AGREE_COLLEAGUE(opening -> opening.agree(new Act("eve", "referrer-one", AGREED_AT), CONCERNED)),
        AGREE_HERSELF(opening -> opening.agree(new Act("ana", "centre-two", AGREED_AT), CONCERNED)),
        READ(opening -> opening.read(asker(AGREED_AT))),
        READ_AT_LAST(opening ->
                opening.read(asker(AGREED_AT.plus(Duration.ofMinutes(15)).minus(A_MILLISECOND)))),
        READ_LATE(opening -> opening.read(asker(AGREED_AT.plus(Duration.ofMinutes(15))))),
        READ_AGREER(opening -> opening.read(agreer(AGREED_AT))),
        READ_COLLEAGUE(opening -> opening.read(new Act("eve", "referrer-one", AGREED_AT))),
        READ_ELSEWHERE(opening -> opening.read(new Act("ana", "centre-two", AGREED_AT))),
        REVIEW(opening -> opening.review(coordinator("cy"), JUSTIFIED)),
        REVIEW_OTHERWISE(opening -> opening.review(coordinator("cy"), NOT_JUSTIFIED)),
        REVIEW_SECOND(opening -> opening.review(coordinator("flo"), JUSTIFIED)),
        REVIEW_BY_ASKER(opening -> opening.review(coordinator("ana"), JUSTIFIED)),
        REVIEW_BY_AGREER(opening -> opening.review(coordinator("bo"), JUSTIFIED)),
        REMIND_EARLY(opening -> opening.remind(AGREED_AT.plus(A_DAY).minus(A_MILLISECOND), REMINDER)),
        REMIND(opening -> opening.remind(AGREED_AT.plus(A_DAY), REMINDER));

        private final Function<Opening, Decision<Opening, OpeningEvent, OpeningRefusal>> send;

        Command(Function<Opening, Decision<Opening, OpeningEvent, OpeningRefusal>> send) {
            this.send = send;
        }
    }
}
