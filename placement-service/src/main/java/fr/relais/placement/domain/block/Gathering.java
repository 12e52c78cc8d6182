package fr.relais.placement.domain.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Decision;
import fr.relais.placement.domain.block.BlockEvent.BlockBedsGivenBack;
import fr.relais.placement.domain.block.BlockEvent.BlockBedsIntended;
import fr.relais.placement.domain.block.BlockEvent.BlockBedsKept;
import fr.relais.placement.domain.block.BlockEvent.BlockBedsRefused;
import fr.relais.placement.domain.block.BlockEvent.BlockBedsSpent;
import fr.relais.placement.domain.block.BlockEvent.BlockGathered;
import fr.relais.placement.domain.block.BlockStage.Active;
import fr.relais.placement.domain.block.BlockStage.Closed;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Notice;

import static fr.relais.blocks.Decision.accept;
import static fr.relais.blocks.Decision.unchanged;

/** The part of a block that holds beds. None of it is refused: what comes too late changes nothing. */
public final class Gathering {

    private final BlockReservation block;

    Gathering(BlockReservation block) {
        this.block = block;
    }

    /** Whether beds may be chosen now: none is being asked for, and there are too few, or nobody has looked yet. */
    public boolean isOpen() {
        return block.stage() instanceof Active active
                && active.holds().stream().noneMatch(BlockHold.Asked.class::isInstance)
                && (!active.gathered() || block.isShort());
    }

    /** Chosen beds are going to be asked for, never for more people than the block is for. */
    public Decision<BlockReservation, BlockEvent, BlockRefusal> intend(List<BlockHold.Asked> chosen) {
        var people = chosen.stream().mapToInt(BlockHold::people).sum();
        var tooMany = block.people() + people > block.plan().most();
        if (!isOpen() || people == 0 || tooMany || !(block.stage() instanceof Active active)) {
            return unchanged(block);
        }
        var holds = new ArrayList<>(active.holds());
        holds.addAll(chosen);
        return accept(block.at(active.with(holds, active.tried())), new BlockBedsIntended(people));
    }

    /** There is nothing more to be had. The coordinators are told, once, when that is too little. */
    public Decision<BlockReservation, BlockEvent, BlockRefusal> nothingMore() {
        if (!isOpen() || !(block.stage() instanceof Active active) || active.gathered()) {
            return unchanged(block);
        }
        var events = new ArrayList<BlockEvent>(List.of(new BlockGathered(block.people())));
        if (block.people() < block.plan().least()) {
            events.add(block.toOnCall(Notice.Kind.BLOCK_SHORT));
        }
        return accept(block.at(active.asGathered()), events);
    }

    /** Beds that were asked for are held. */
    public Decision<BlockReservation, BlockEvent, BlockRefusal> granted(BlockHold.Kept kept) {
        var asked = find(kept.hold(), BlockHold.Asked.class);
        if (asked.isEmpty() || !(block.stage() instanceof Active active)) {
            return unchanged(block);
        }
        var holds = new ArrayList<>(active.holds());
        holds.replaceAll(one -> one.hold().equals(kept.hold()) ? kept : one);
        return accept(block.at(active.with(holds, active.tried())), new BlockBedsKept(kept.people()));
    }

    /** Beds that were asked for are not to be had: their unit is passed over until its centre announces more. */
    public Decision<BlockReservation, BlockEvent, BlockRefusal> refused(HoldId hold) {
        var asked = find(hold, BlockHold.Asked.class);
        if (asked.isEmpty() || !(block.stage() instanceof Active active)) {
            return unchanged(block);
        }
        var beds = asked.get().beds();
        var rest =
                active.holds().stream().filter(one -> !one.hold().equals(hold)).toList();
        return accept(
                block.at(active.with(rest, active.tried().passingOver(beds))), new BlockBedsRefused(beds.people()));
    }

    /** A hold of the block is there no more: used up by people of the operation, or withdrawn with its site. */
    public Decision<BlockReservation, BlockEvent, BlockRefusal> spent(HoldId hold, int people) {
        var kept = find(hold, BlockHold.Kept.class);
        if (kept.isEmpty() || !(block.stage() instanceof Active active)) {
            return unchanged(block);
        }
        var beds = kept.get().beds();
        var holds = new ArrayList<>(active.holds());
        holds.replaceAll(one -> one.hold().equals(hold) ? new BlockHold.Spent(hold, beds, people) : one);
        return accept(block.at(active.with(holds, active.tried())), new BlockBedsSpent(people));
    }

    /** A hold is given back. */
    public Decision<BlockReservation, BlockEvent, BlockRefusal> released(HoldId hold) {
        if (!(block.stage() instanceof Closed closed)
                || closed.releases().stream().noneMatch(one -> one.hold().equals(hold))) {
            return unchanged(block);
        }
        var rest = closed.releases().stream()
                .filter(one -> !one.hold().equals(hold))
                .toList();
        return accept(block.at(new Closed(closed.cause(), closed.at(), rest)), new BlockBedsGivenBack());
    }

    private <H extends BlockHold> Optional<H> find(HoldId hold, Class<H> kind) {
        return block.holds()
                .filter(one -> one.hold().equals(hold))
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
