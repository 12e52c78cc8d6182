package fr.relais.placement.domain.block;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.SealedFile;

/** Blocks in every situation, and what they are made of: two people at least, four at most, tomorrow. */
public final class BlockSituations {

    public static final Instant NOW = Requests.NOW;
    public static final Instant FROM = NOW.plus(Duration.ofHours(12));
    public static final Instant UNTIL = FROM.plus(Duration.ofHours(24));
    public static final BlockId ID = new BlockId(UUID.fromString("00000000-0000-4000-8000-0000000000cc"));
    public static final HoldId HOLD = new HoldId(UUID.fromString("00000000-0000-4000-8000-0000000000dd"));
    public static final long FENCE = 3;
    public static final String REQUESTER = "first-coordinator";
    public static final String APPROVER = "second-coordinator";
    public static final Share PLENTY = new Share(100, 0);
    public static final Share SCARCE = new Share(10, 0);

    private BlockSituations() {}

    public static BlockPlan plan() {
        var file = new SealedFile(new byte[] {1, 2, 3});
        return new BlockPlan(
                Requests.reference('b'), "QUARTZ-LEVIER", 2, 4, new Window(FROM, UNTIL), file, REQUESTER, NOW);
    }

    /** Beds for so many people of the unit with that number. */
    public static Candidate beds(int number, int people) {
        return Requests.candidate(number).forPeople(people, people);
    }

    public static BlockHold.Asked asked(int people) {
        return new BlockHold.Asked(HOLD, beds(1, people));
    }

    public static BlockHold.Kept kept(int people) {
        var ids = List.of("bed-a", "bed-b", "bed-c", "bed-d").subList(0, people);
        return new BlockHold.Kept(HOLD, beds(1, people), FENCE, ids, FROM);
    }

    public static Approval approval() {
        return new Approval(APPROVER, NOW, null);
    }

    /** A block brought into a situation by the commands that lead there. */
    public static BlockReservation in(Situation situation) {
        return switch (situation) {
            case REQUESTED -> accepted(BlockReservation.request(ID, plan()));
            case APPROVED -> accepted(in(Situation.REQUESTED).approve(approval(), PLENTY));
            case CHOOSING -> accepted(in(Situation.APPROVED).begin(FROM));
            case ASKING -> accepted(in(Situation.CHOOSING).gathering().intend(List.of(asked(2))));
            case HAVING -> accepted(in(Situation.ASKING).gathering().granted(kept(2)));
            case KEEPING -> accepted(in(Situation.HAVING).gathering().nothingMore());
            case SHORT -> accepted(in(Situation.CHOOSING).gathering().nothingMore());
            case ASKING_AGAIN -> accepted(in(Situation.SHORT).gathering().intend(List.of(asked(2))));
            case USED_UP -> accepted(in(Situation.KEEPING).gathering().spent(HOLD, 2));
            case CLOSING -> accepted(in(Situation.KEEPING).close(FROM));
            case CLOSED -> accepted(in(Situation.CLOSING).gathering().released(HOLD));
        };
    }

    public static BlockReservation accepted(Decision<BlockReservation, BlockEvent, BlockRefusal> decision) {
        return decision.fold(Decision.Accepted::state, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    /** Every situation a block can be in. */
    public enum Situation {
        REQUESTED,
        APPROVED,
        CHOOSING,
        ASKING,
        HAVING,
        KEEPING,
        SHORT,
        ASKING_AGAIN,
        USED_UP,
        CLOSING,
        CLOSED
    }
}
