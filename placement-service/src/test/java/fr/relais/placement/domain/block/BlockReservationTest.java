package fr.relais.placement.domain.block;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import fr.relais.placement.domain.block.BlockSituations.Situation;
import fr.relais.placement.domain.matching.Tried.PassedOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static fr.relais.placement.domain.block.BlockSituations.FROM;
import static fr.relais.placement.domain.block.BlockSituations.HOLD;
import static fr.relais.placement.domain.block.BlockSituations.NOW;
import static fr.relais.placement.domain.block.BlockSituations.UNTIL;
import static fr.relais.placement.domain.block.BlockSituations.in;
import static org.assertj.core.api.Assertions.assertThat;

/** What follows from where a block stands. */
class BlockReservationTest {

    @ParameterizedTest
    @CsvSource({
        "REQUESTED,    Nothing,     End",
        "APPROVED,     Begin,       End",
        "CHOOSING,     ChooseBeds,  End",
        "ASKING,       PlaceHold,   End",
        "HAVING,       ChooseBeds,  End",
        "KEEPING,      Nothing,     End",
        "SHORT,        Nothing,     End",
        "ASKING_AGAIN, PlaceHold,   End",
        "USED_UP,      Nothing,     End",
        "CLOSING,      ReleaseHold, ReleaseHold",
        "CLOSED,       Nothing,     Nothing"
    })
    void saysWhatIsToBeDoneInItsWindowAndAfterIt(Situation situation, String inside, String after) {
        assertThat(in(situation).nextStep(FROM).getClass().getSimpleName()).isEqualTo(inside);
        assertThat(in(situation).nextStep(UNTIL).getClass().getSimpleName()).isEqualTo(after);
    }

    /** INV-19: as long as it is not over, there is a moment at which it is looked at again. */
    @ParameterizedTest
    @EnumSource
    void isLookedAtAgainUntilItIsOver(Situation situation) {
        var block = in(situation);

        assertThat(block.due().isEmpty()).isEqualTo(situation == Situation.CLOSED);
        assertThat(block.due().orElse(Instant.MIN)).isBeforeOrEqualTo(UNTIL);
    }

    @Test
    void beginsWhenItsWindowDoes() {
        var approved = in(Situation.APPROVED);

        assertThat(approved.due()).contains(FROM);
        assertThat(approved.nextStep(FROM.minusMillis(1))).isInstanceOf(BlockStep.Nothing.class);
    }

    @Test
    void givesBackWhatItHasAndWhatItOnlyAskedFor() {
        var having = BlockSituations.accepted(in(Situation.HAVING).close(FROM));
        var asking = BlockSituations.accepted(in(Situation.ASKING).end(UNTIL));
        var usedUp = BlockSituations.accepted(in(Situation.USED_UP).end(UNTIL));

        assertThat(releases(having))
                .containsExactly(
                        new BlockRelease(HOLD, BlockSituations.beds(1, 2).centre(), BlockSituations.FENCE));
        assertThat(releases(asking))
                .containsExactly(
                        new BlockRelease(HOLD, BlockSituations.beds(1, 2).centre(), null));
        assertThat(releases(usedUp)).isEmpty();
    }

    private static List<BlockRelease> releases(BlockReservation block) {
        return ((BlockStage.Closed) block.stage()).releases();
    }

    @Test
    void isNotShortOfWhatItsPeopleHaveTaken() {
        var usedUp = in(Situation.USED_UP);
        var left = BlockSituations.accepted(in(Situation.KEEPING).gathering().spent(HOLD, 1));

        assertThat(usedUp.isShort()).isFalse();
        assertThat(usedUp.beds()).isZero();
        assertThat(left.isShort()).isTrue();
    }

    @Test
    void remembersWhichUnitRefused() {
        var refused = BlockSituations.accepted(in(Situation.ASKING).gathering().refused(HOLD));

        assertThat(((BlockStage.Active) refused.stage()).tried().passedOver())
                .extracting(PassedOver::unit)
                .containsExactly(BlockSituations.beds(1, 2).unit());
        assertThat(refused.people()).isZero();
    }

    @Test
    void letsPeopleComeOutOfItOnlyWhileItLasts() {
        assertThat(in(Situation.REQUESTED).refusalToDrawOn(FROM)).contains(BlockRefusal.NOT_BEGUN);
        assertThat(in(Situation.APPROVED).refusalToDrawOn(FROM)).contains(BlockRefusal.NOT_BEGUN);
        assertThat(in(Situation.KEEPING).refusalToDrawOn(FROM)).isEmpty();
        assertThat(in(Situation.USED_UP).refusalToDrawOn(FROM)).isEmpty();
        assertThat(in(Situation.KEEPING).refusalToDrawOn(UNTIL)).contains(BlockRefusal.BLOCK_CLOSED);
        assertThat(in(Situation.CLOSING).refusalToDrawOn(FROM)).contains(BlockRefusal.BLOCK_CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,   PT1H,     ",
        "PT0S,   P7D,      ",
        "P90D,   P97D,     ",
        "-PT1S,  PT1H,     BEGINS_IN_THE_PAST",
        "-P2D,   -P1D,     BEGINS_IN_THE_PAST",
        "PT0S,   PT0S,     ENDS_IN_THE_PAST",
        "P1D,    -P1D,     ENDS_IN_THE_PAST",
        "P2D,    P1D,      ENDS_BEFORE_IT_BEGINS",
        "P1D,    P1D,      ENDS_BEFORE_IT_BEGINS",
        "PT0S,   PT168H1S, TOO_LONG",
        "PT2161H, PT2162H, TOO_FAR_AHEAD"
    })
    void refusesAWindowThatCannotBe(Duration from, Duration until, Window.Fault expected) {
        assertThat(Window.fault(NOW.plus(from), NOW.plus(until), NOW)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({"30, 0, 9", "10, 0, 3", "9, 0, 2", "0, 0, 0", "21, 9, 0", "20, 10, 0", "91, 9, 21", "3, 0, 0"})
    void letsAllBlocksTogetherKeepThreeTenths(int fresh, int kept, int left) {
        assertThat(new Share(fresh, kept).left()).isEqualTo(left);
    }

    @Test
    void drawsANameThatNoOtherBlockHas() {
        var first = CodeNames.of(17);

        assertThat(CodeNames.unused(17, Set.of())).isEqualTo(first).matches("[A-Z]+-[A-Z]+");
        assertThat(CodeNames.unused(17, Set.of(first))).isNotEqualTo(first).matches("[A-Z]+-[A-Z]+");
        assertThat(CodeNames.of(-1)).matches("[A-Z]+-[A-Z]+");
    }
}
