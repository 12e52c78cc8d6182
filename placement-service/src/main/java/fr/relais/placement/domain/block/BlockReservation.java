package fr.relais.placement.domain.block;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.block.BlockEvent.BlockApproved;
import fr.relais.placement.domain.block.BlockEvent.BlockBegun;
import fr.relais.placement.domain.block.BlockEvent.BlockClosed;
import fr.relais.placement.domain.block.BlockEvent.BlockRequested;
import fr.relais.placement.domain.block.BlockEvent.OnCallTold;
import fr.relais.placement.domain.block.BlockStage.Active;
import fr.relais.placement.domain.block.BlockStage.Approved;
import fr.relais.placement.domain.block.BlockStage.Closed;
import fr.relais.placement.domain.block.BlockStage.Requested;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.Notice;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.refuse;
import static fr.relais.blocks.Decision.unchanged;

/**
 * Beds to be kept for people who may come out of an operation, from the plan to the last bed given back.
 *
 * <p>It takes two people, keeps beds inside its window only, and always ends (INV-19). Every effect outside follows
 * from the state by {@link #nextStep}, so a crash loses nothing and doubles nothing.
 */
public record BlockReservation(BlockId id, BlockPlan plan, BlockStage stage) {

    /** A block as it is asked for: another coordinator is told that it awaits an approval. */
    public static Decision<BlockReservation, BlockEvent, BlockRefusal> request(BlockId id, BlockPlan plan) {
        var block = new BlockReservation(id, plan, new Requested());
        return accept(block, List.of(new BlockRequested(plan.most()), block.toOnCall(Notice.Kind.BLOCK_REQUESTED)));
    }

    /** A second person agrees, within what blocks may keep unless it is said why more. */
    public Decision<BlockReservation, BlockEvent, BlockRefusal> approve(Approval approval, Share share) {
        if (stage instanceof Closed || plan.window().isOverAt(approval.at())) {
            return refuse(BlockRefusal.BLOCK_CLOSED);
        }
        if (!(stage instanceof Requested)) {
            return approvedBy(approval.by()) ? unchanged(this) : refuse(BlockRefusal.ALREADY_APPROVED);
        }
        if (approval.by().equals(plan.requestedBy())) {
            return refuse(BlockRefusal.SAME_PERSON);
        }
        if (approval.override() == null && plan.most() > share.left()) {
            return refuse(BlockRefusal.OVER_SHARE);
        }
        return accept(at(new Approved(approval)), new BlockApproved(approval.override()));
    }

    private boolean approvedBy(String person) {
        return approval().filter(yes -> yes.by().equals(person)).isPresent();
    }

    /** Its window begins: beds are looked for from now on. */
    public Decision<BlockReservation, BlockEvent, BlockRefusal> begin(Instant now) {
        if (!(stage instanceof Approved approved)
                || !plan.window().hasBegunAt(now)
                || plan.window().isOverAt(now)) {
            return unchanged(this);
        }
        var next = new Active(approved.approval(), List.of(), Tried.NOTHING, false);
        return accept(at(next), new BlockBegun());
    }

    /** Why nobody can be placed out of it now; empty when its beds are there for people. */
    public Optional<BlockRefusal> refusalToDrawOn(Instant now) {
        if (stage instanceof Closed || plan.window().isOverAt(now)) {
            return Optional.of(BlockRefusal.BLOCK_CLOSED);
        }
        return stage instanceof Active ? Optional.empty() : Optional.of(BlockRefusal.NOT_BEGUN);
    }

    /** Choosing beds and hearing what came of it. */
    public Gathering gathering() {
        return new Gathering(this);
    }

    /** A coordinator ends it: what is still kept is given back. */
    public Decision<BlockReservation, BlockEvent, BlockRefusal> close(Instant at) {
        return closed(CloseCause.CLOSED_BY_COORDINATOR, at);
    }

    /** Its window is over, approved or not. */
    public Decision<BlockReservation, BlockEvent, BlockRefusal> end(Instant now) {
        return plan.window().isOverAt(now) ? closed(CloseCause.WINDOW_OVER, now) : unchanged(this);
    }

    private Decision<BlockReservation, BlockEvent, BlockRefusal> closed(CloseCause cause, Instant at) {
        if (stage instanceof Closed) {
            return unchanged(this);
        }
        var releases = holds().filter(hold -> !(hold instanceof BlockHold.Spent))
                .map(BlockRelease::of)
                .toList();
        return accept(
                at(new Closed(cause, at, releases)),
                List.of(new BlockClosed(cause), toOnCall(Notice.Kind.BLOCK_CLOSED)));
    }

    /** Since when it is closed with every bed given back; nothing happens to it after that. Empty before. */
    public Optional<Instant> overSince() {
        return stage instanceof Closed closed && closed.releases().isEmpty()
                ? Optional.of(closed.at())
                : Optional.empty();
    }

    /** What is to be done outside of the block at this moment. */
    public BlockStep nextStep(Instant now) {
        return NextBlockStep.of(this, now);
    }

    /** When the block is to be looked at again even if nobody asks; empty when it is over. */
    public Optional<Instant> due() {
        return NextBlockStep.due(this);
    }

    public Optional<Approval> approval() {
        if (stage instanceof Approved approved) {
            return Optional.of(approved.approval());
        }
        return stage instanceof Active active ? Optional.of(active.approval()) : Optional.empty();
    }

    /** Beds that it wants, has or had; none outside its window. */
    public Stream<BlockHold> holds() {
        return stage instanceof Active active ? active.holds().stream() : Stream.empty();
    }

    /** Beds that it has. */
    public Stream<BlockHold.Kept> kept() {
        return holds().filter(BlockHold.Kept.class::isInstance).map(BlockHold.Kept.class::cast);
    }

    /** How many people have a bed by it, or will when what is asked for is granted. */
    public int people() {
        return holds().mapToInt(BlockHold::people).sum();
    }

    /** How many beds it keeps from others, or is asking for. */
    public int beds() {
        return holds().mapToInt(BlockHold::bedsKept).sum();
    }

    /** Whether it keeps fewer than it needs although everything was asked for. */
    public boolean isShort() {
        return stage instanceof Active active && active.gathered() && people() < plan.least();
    }

    BlockReservation at(BlockStage next) {
        return new BlockReservation(id, plan, next);
    }

    OnCallTold toOnCall(Notice.Kind kind) {
        return new OnCallTold(new Notice(Notice.ON_CALL, plan.ref(), kind));
    }
}
