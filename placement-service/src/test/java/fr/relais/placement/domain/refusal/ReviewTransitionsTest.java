package fr.relais.placement.domain.refusal;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.refusal.ReviewSituations.Situation;
import fr.relais.placement.domain.request.ReviewVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.refusal.ReviewSituations.AUTHOR;
import static fr.relais.placement.domain.refusal.ReviewSituations.NOW;
import static fr.relais.placement.domain.refusal.ReviewSituations.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a review answers, for every situation and every command, and what is to be done in each. */
class ReviewTransitionsTest {

    private static final String TABLE = """
            CONFIRM       | FREEZING FROZEN HOLD_GONE NOTHING_HELD   | ReviewClosed -> Telling
            CONFIRM       | CONFIRMED                                | unchanged
            CONFIRM       | OVERRIDDEN UNDECIDED GIVING_BACK CLOSED  | REVIEW_CLOSED
            OVERRIDE      | FREEZING FROZEN HOLD_GONE NOTHING_HELD   | ReviewClosed -> Telling
            OVERRIDE      | OVERRIDDEN GIVING_BACK CLOSED            | unchanged
            OVERRIDE      | CONFIRMED UNDECIDED                      | REVIEW_CLOSED
            OVERRIDE_OWN  | FREEZING FROZEN HOLD_GONE NOTHING_HELD   | SAME_PERSON
            OVERRIDE_OWN  | OVERRIDDEN GIVING_BACK CLOSED            | unchanged
            OVERRIDE_OWN  | CONFIRMED UNDECIDED                      | REVIEW_CLOSED
            CONFIRM_LATE  | FREEZING FROZEN HOLD_GONE NOTHING_HELD   | REVIEW_CLOSED
            CONFIRM_LATE  | CONFIRMED                                | unchanged
            CONFIRM_LATE  | OVERRIDDEN UNDECIDED GIVING_BACK CLOSED  | REVIEW_CLOSED
            END           | FREEZING FROZEN HOLD_GONE NOTHING_HELD   | ReviewClosed -> Telling
            END           | CONFIRMED OVERRIDDEN UNDECIDED           | unchanged
            END           | GIVING_BACK CLOSED                       | unchanged
            END_EARLY     | FREEZING FROZEN HOLD_GONE NOTHING_HELD   | unchanged
            END_EARLY     | CONFIRMED OVERRIDDEN UNDECIDED           | unchanged
            END_EARLY     | GIVING_BACK CLOSED                       | unchanged
            KEPT          | FREEZING                                 | BedsFrozen -> Open
            KEPT          | FROZEN HOLD_GONE NOTHING_HELD CONFIRMED  | unchanged
            KEPT          | OVERRIDDEN UNDECIDED GIVING_BACK CLOSED  | unchanged
            GONE          | FREEZING                                 | BedsFrozen -> Open
            GONE          | FROZEN HOLD_GONE NOTHING_HELD CONFIRMED  | unchanged
            GONE          | OVERRIDDEN UNDECIDED GIVING_BACK CLOSED  | unchanged
            TOLD          | CONFIRMED OVERRIDDEN                     | RequestTold -> GivingBack
            TOLD          | UNDECIDED                                | RequestTold -> Closed
            TOLD          | FREEZING FROZEN HOLD_GONE NOTHING_HELD   | unchanged
            TOLD          | GIVING_BACK CLOSED                       | unchanged
            GIVEN_BACK    | GIVING_BACK                              | BedsGivenBack -> Closed
            GIVEN_BACK    | FREEZING FROZEN HOLD_GONE NOTHING_HELD   | unchanged
            GIVEN_BACK    | CONFIRMED OVERRIDDEN UNDECIDED CLOSED    | unchanged
            """;

    private static final String STEPS = """
            FREEZING     | Freeze      | End
            FROZEN       | Nothing     | End
            HOLD_GONE    | Nothing     | End
            NOTHING_HELD | Nothing     | End
            CONFIRMED    | TellRequest | TellRequest
            OVERRIDDEN   | TellRequest | TellRequest
            UNDECIDED    | TellRequest | TellRequest
            GIVING_BACK  | GiveBack    | GiveBack
            CLOSED       | Nothing     | Nothing
            """;

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource("rows")
    void answers(Situation before, Command command, String expected) {
        var review = ReviewSituations.in(before);

        assertThat(inOneLine(review, command.send.apply(review))).isEqualTo(expected);
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> row[0] + "+" + row[1]))
                .doesNotHaveDuplicates()
                .hasSize(Situation.values().length * Command.values().length);
        assertThat(Stream.of(ReviewStage.class.getPermittedSubclasses()).flatMap(ReviewTransitionsTest::leaves))
                .filteredOn(Class::isRecord)
                .allSatisfy(stage -> assertThat(Situation.values())
                        .anyMatch(
                                one -> stage.isInstance(ReviewSituations.in(one).stage())));
    }

    @Test
    void everySituationHasItsStepBeforeTheEndAndAtTheEnd() {
        var found = Arrays.stream(Situation.values())
                .map(one -> one + "|" + step(one, UNTIL.minusMillis(1)) + "|" + step(one, UNTIL));

        assertThat(found)
                .containsExactlyElementsOf(
                        STEPS.lines().map(row -> row.replace(" ", "")).toList());
    }

    /** What is kept is given back, whoever ends it; what was never kept, or is gone, is not. */
    @Test
    void onlyKeptBedsAreGivenBack() {
        for (var situation : Situation.values()) {
            var ended = ReviewSituations.in(situation).end(UNTIL).fold(Decision.Accepted::state, refusal -> null);
            var told = ReviewSituations.accepted(ended.told());

            assertThat(told.keepsBeds())
                    .as(situation.name())
                    .isEqualTo(ReviewSituations.in(situation).keepsBeds());
        }
    }

    @Test
    void isLookedAtAgainAtItsEndAndNeverAfterwards() {
        assertThat(ReviewSituations.in(Situation.FROZEN).due()).contains(UNTIL);
        assertThat(ReviewSituations.in(Situation.FREEZING).due().orElseThrow()).isBefore(NOW);
        assertThat(ReviewSituations.in(Situation.GIVING_BACK).due().orElseThrow())
                .isBefore(NOW);
        assertThat(ReviewSituations.in(Situation.CLOSED).due()).isEmpty();
    }

    @Test
    void nobodyDecidesToLeaveItUndecided() {
        assertThatThrownBy(() -> ReviewSituations.in(Situation.FROZEN).decide(ReviewVerdict.UNDECIDED, "guide", NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String step(Situation situation, Instant at) {
        return ReviewSituations.in(situation).nextStep(at).getClass().getSimpleName();
    }

    static Stream<Object[]> rows() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[1].strip().split(" +")).map(situation ->
                        new Object[] {Situation.valueOf(situation), Command.valueOf(row[0].strip()), row[2].strip()}));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(ReviewTransitionsTest::leaves)
                : Stream.of(type);
    }

    private static String inOneLine(
            RefusalReview before, Decision<RefusalReview, ReviewEvent, ReviewRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? accepted.state().equals(before) ? "unchanged" : "changed without saying so"
                        : accepted.events().get(0).getClass().getSimpleName() + " -> "
                                + accepted.state().stage().getClass().getSimpleName(),
                Enum::name);
    }

    /** Everything that can be said to a review. */
    enum Command {
        CONFIRM(review -> review.decide(ReviewVerdict.CONFIRMED, "guide", UNTIL.minusMillis(1))),
        OVERRIDE(review -> review.decide(ReviewVerdict.OVERRIDDEN, "guide", UNTIL.minusMillis(1))),
        OVERRIDE_OWN(review -> review.decide(ReviewVerdict.OVERRIDDEN, AUTHOR, NOW)),
        CONFIRM_LATE(review -> review.decide(ReviewVerdict.CONFIRMED, "guide", UNTIL)),
        END(review -> review.end(UNTIL)),
        END_EARLY(review -> review.end(UNTIL.minusMillis(1))),
        KEPT(review -> review.frozen(true)),
        GONE(review -> review.frozen(false)),
        TOLD(RefusalReview::told),
        GIVEN_BACK(RefusalReview::givenBack);

        private final Function<RefusalReview, Decision<RefusalReview, ReviewEvent, ReviewRefusal>> send;

        Command(Function<RefusalReview, Decision<RefusalReview, ReviewEvent, ReviewRefusal>> send) {
            this.send = send;
        }
    }
}
