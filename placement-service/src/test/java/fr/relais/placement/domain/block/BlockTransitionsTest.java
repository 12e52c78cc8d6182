package fr.relais.placement.domain.block;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.block.BlockSituations.Situation;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.HoldId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static fr.relais.placement.domain.block.BlockSituations.APPROVER;
import static fr.relais.placement.domain.block.BlockSituations.FROM;
import static fr.relais.placement.domain.block.BlockSituations.HOLD;
import static fr.relais.placement.domain.block.BlockSituations.NOW;
import static fr.relais.placement.domain.block.BlockSituations.PLENTY;
import static fr.relais.placement.domain.block.BlockSituations.REQUESTER;
import static fr.relais.placement.domain.block.BlockSituations.SCARCE;
import static fr.relais.placement.domain.block.BlockSituations.UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

/** What a block answers, for every situation and every command. */
class BlockTransitionsTest {

    private static final String TABLE = """
            APPROVE          | REQUESTED                                              | BlockApproved -> Approved
            APPROVE          | APPROVED CHOOSING ASKING HAVING KEEPING                | unchanged
            APPROVE          | SHORT ASKING_AGAIN USED_UP                             | unchanged
            APPROVE          | CLOSING CLOSED                                         | BLOCK_CLOSED
            APPROVE_THIRD    | REQUESTED                                              | BlockApproved -> Approved
            APPROVE_THIRD    | APPROVED CHOOSING ASKING HAVING KEEPING                | ALREADY_APPROVED
            APPROVE_THIRD    | SHORT ASKING_AGAIN USED_UP                             | ALREADY_APPROVED
            APPROVE_THIRD    | CLOSING CLOSED                                         | BLOCK_CLOSED
            APPROVE_OWN      | REQUESTED                                              | SAME_PERSON
            APPROVE_OWN      | APPROVED CHOOSING ASKING HAVING KEEPING                | ALREADY_APPROVED
            APPROVE_OWN      | SHORT ASKING_AGAIN USED_UP                             | ALREADY_APPROVED
            APPROVE_OWN      | CLOSING CLOSED                                         | BLOCK_CLOSED
            APPROVE_OVER     | REQUESTED                                              | OVER_SHARE
            APPROVE_OVER     | APPROVED CHOOSING ASKING HAVING KEEPING                | unchanged
            APPROVE_OVER     | SHORT ASKING_AGAIN USED_UP                             | unchanged
            APPROVE_OVER     | CLOSING CLOSED                                         | BLOCK_CLOSED
            APPROVE_OVERRIDE | REQUESTED                                              | BlockApproved -> Approved
            APPROVE_OVERRIDE | APPROVED CHOOSING ASKING HAVING KEEPING                | unchanged
            APPROVE_OVERRIDE | SHORT ASKING_AGAIN USED_UP                             | unchanged
            APPROVE_OVERRIDE | CLOSING CLOSED                                         | BLOCK_CLOSED
            APPROVE_LATE     | REQUESTED APPROVED CHOOSING ASKING HAVING KEEPING      | BLOCK_CLOSED
            APPROVE_LATE     | SHORT ASKING_AGAIN USED_UP CLOSING CLOSED              | BLOCK_CLOSED
            BEGIN            | APPROVED                                               | BlockBegun -> Active
            BEGIN            | REQUESTED CHOOSING ASKING HAVING KEEPING               | unchanged
            BEGIN            | SHORT ASKING_AGAIN USED_UP CLOSING CLOSED              | unchanged
            BEGIN_EARLY      | REQUESTED APPROVED CHOOSING ASKING HAVING KEEPING      | unchanged
            BEGIN_EARLY      | SHORT ASKING_AGAIN USED_UP CLOSING CLOSED              | unchanged
            BEGIN_LATE       | REQUESTED APPROVED CHOOSING ASKING HAVING KEEPING      | unchanged
            BEGIN_LATE       | SHORT ASKING_AGAIN USED_UP CLOSING CLOSED              | unchanged
            INTEND           | CHOOSING SHORT HAVING                                  | BlockBedsIntended -> Active
            INTEND           | REQUESTED APPROVED ASKING KEEPING                      | unchanged
            INTEND           | ASKING_AGAIN USED_UP CLOSING CLOSED                    | unchanged
            INTEND_TOO_MANY  | REQUESTED APPROVED CHOOSING ASKING HAVING KEEPING      | unchanged
            INTEND_TOO_MANY  | SHORT ASKING_AGAIN USED_UP CLOSING CLOSED              | unchanged
            NOTHING_MORE     | CHOOSING                                               | BlockGathered BLOCK_SHORT -> Active
            NOTHING_MORE     | HAVING                                                 | BlockGathered -> Active
            NOTHING_MORE     | REQUESTED APPROVED ASKING KEEPING                      | unchanged
            NOTHING_MORE     | SHORT ASKING_AGAIN USED_UP CLOSING CLOSED              | unchanged
            GRANT            | ASKING ASKING_AGAIN                                    | BlockBedsKept -> Active
            GRANT            | REQUESTED APPROVED CHOOSING HAVING KEEPING             | unchanged
            GRANT            | SHORT USED_UP CLOSING CLOSED                           | unchanged
            REFUSE           | ASKING ASKING_AGAIN                                    | BlockBedsRefused -> Active
            REFUSE           | REQUESTED APPROVED CHOOSING HAVING KEEPING             | unchanged
            REFUSE           | SHORT USED_UP CLOSING CLOSED                           | unchanged
            SPEND            | HAVING KEEPING                                         | BlockBedsSpent -> Active
            SPEND            | REQUESTED APPROVED CHOOSING ASKING                     | unchanged
            SPEND            | SHORT ASKING_AGAIN USED_UP CLOSING CLOSED              | unchanged
            CLOSE            | REQUESTED APPROVED CHOOSING ASKING HAVING KEEPING      | BlockClosed BLOCK_CLOSED -> Closed
            CLOSE            | SHORT ASKING_AGAIN USED_UP                             | BlockClosed BLOCK_CLOSED -> Closed
            CLOSE            | CLOSING CLOSED                                         | unchanged
            END              | REQUESTED APPROVED CHOOSING ASKING HAVING KEEPING      | BlockClosed BLOCK_CLOSED -> Closed
            END              | SHORT ASKING_AGAIN USED_UP                             | BlockClosed BLOCK_CLOSED -> Closed
            END              | CLOSING CLOSED                                         | unchanged
            END_EARLY        | REQUESTED APPROVED CHOOSING ASKING HAVING KEEPING      | unchanged
            END_EARLY        | SHORT ASKING_AGAIN USED_UP CLOSING CLOSED              | unchanged
            RELEASED         | CLOSING                                                | BlockBedsGivenBack -> Closed
            RELEASED         | REQUESTED APPROVED CHOOSING ASKING HAVING KEEPING      | unchanged
            RELEASED         | SHORT ASKING_AGAIN USED_UP CLOSED                      | unchanged
            """;

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource("rows")
    void answers(Situation before, Command command, String expected) {
        var block = BlockSituations.in(before);

        var decision = command.send.apply(block);

        assertThat(inOneLine(block, decision)).isEqualTo(expected);
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> row[0] + "+" + row[1]))
                .doesNotHaveDuplicates()
                .hasSize(Situation.values().length * Command.values().length);
        assertThat(BlockStage.class.getPermittedSubclasses())
                .allSatisfy(stage -> assertThat(Situation.values())
                        .anyMatch(situation ->
                                stage.isInstance(BlockSituations.in(situation).stage())));
        assertThat(BlockHold.class.getPermittedSubclasses())
                .allSatisfy(hold -> assertThat(Situation.values())
                        .anyMatch(situation ->
                                BlockSituations.in(situation).holds().anyMatch(hold::isInstance)));
    }

    static Stream<Object[]> rows() {
        return TABLE.lines()
                .map(line -> line.split("\\|"))
                .flatMap(row -> Arrays.stream(row[1].strip().split(" +")).map(situation ->
                        new Object[] {Situation.valueOf(situation), Command.valueOf(row[0].strip()), row[2].strip()}));
    }

    private static String inOneLine(
            BlockReservation before, Decision<BlockReservation, BlockEvent, BlockRefusal> decision) {
        return decision.fold(
                accepted -> accepted.events().isEmpty()
                        ? unchanged(before, accepted.state())
                        : String.join(
                                        " ",
                                        accepted.events().stream()
                                                .map(BlockTransitionsTest::nameOf)
                                                .toList())
                                + " -> "
                                + accepted.state().stage().getClass().getSimpleName(),
                Enum::name);
    }

    private static String unchanged(BlockReservation before, BlockReservation after) {
        return after.equals(before) ? "unchanged" : "changed without saying so";
    }

    private static String nameOf(BlockEvent event) {
        return event instanceof BlockEvent.OnCallTold told
                ? told.notice().kind().name()
                : event.getClass().getSimpleName();
    }

    private static List<BlockHold.Asked> another(int people) {
        Candidate beds = BlockSituations.beds(2, people);
        return List.of(new BlockHold.Asked(new HoldId(new UUID(1, people)), beds));
    }

    private enum Command {
        APPROVE(block -> block.approve(new Approval(APPROVER, NOW, null), PLENTY)),
        APPROVE_THIRD(block -> block.approve(new Approval("third", NOW, null), PLENTY)),
        APPROVE_OWN(block -> block.approve(new Approval(REQUESTER, NOW, OverrideReason.FEW_VACANCIES), PLENTY)),
        APPROVE_OVER(block -> block.approve(new Approval(APPROVER, NOW, null), SCARCE)),
        APPROVE_OVERRIDE(
                block -> block.approve(new Approval(APPROVER, NOW, OverrideReason.PROSECUTOR_REQUEST), SCARCE)),
        APPROVE_LATE(block -> block.approve(new Approval(APPROVER, UNTIL, null), PLENTY)),
        BEGIN(block -> block.begin(FROM)),
        BEGIN_EARLY(block -> block.begin(FROM.minusMillis(1))),
        BEGIN_LATE(block -> block.begin(UNTIL)),
        INTEND(block -> block.gathering().intend(another(2))),
        INTEND_TOO_MANY(block -> block.gathering().intend(another(5))),
        NOTHING_MORE(block -> block.gathering().nothingMore()),
        GRANT(block -> block.gathering().granted(BlockSituations.kept(2))),
        REFUSE(block -> block.gathering().refused(HOLD)),
        SPEND(block -> block.gathering().spent(HOLD, 1)),
        CLOSE(block -> block.close(FROM)),
        END(block -> block.end(UNTIL)),
        END_EARLY(block -> block.end(UNTIL.minusMillis(1))),
        RELEASED(block -> block.gathering().released(HOLD));

        private final Function<BlockReservation, Decision<BlockReservation, BlockEvent, BlockRefusal>> send;

        Command(Function<BlockReservation, Decision<BlockReservation, BlockEvent, BlockRefusal>> send) {
            this.send = send;
        }
    }
}
