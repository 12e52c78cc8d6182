package fr.relais.placement.domain.block;

import java.time.Instant;
import java.util.Optional;

import fr.relais.placement.domain.block.BlockStage.Active;
import fr.relais.placement.domain.block.BlockStage.Approved;
import fr.relais.placement.domain.block.BlockStage.Closed;

/** The process manager of a block: what follows outside of it from its state and the time. */
final class NextBlockStep {

    private NextBlockStep() {}

    static BlockStep of(BlockReservation block, Instant now) {
        if (block.stage() instanceof Closed closed) {
            return closed.releases().stream()
                    .findFirst()
                    .<BlockStep>map(BlockStep.ReleaseHold::new)
                    .orElseGet(BlockStep.Nothing::new);
        }
        if (block.plan().window().isOverAt(now)) {
            return new BlockStep.End();
        }
        if (block.stage() instanceof Approved && block.plan().window().hasBegunAt(now)) {
            return new BlockStep.Begin();
        }
        return block.stage() instanceof Active active ? following(block, active) : new BlockStep.Nothing();
    }

    private static BlockStep following(BlockReservation block, Active active) {
        return block.holds()
                .filter(BlockHold.Asked.class::isInstance)
                .map(BlockHold.Asked.class::cast)
                .findFirst()
                .<BlockStep>map(BlockStep.PlaceHold::new)
                .orElseGet(() -> active.gathered() ? new BlockStep.Nothing() : new BlockStep.ChooseBeds());
    }

    static Optional<Instant> due(BlockReservation block) {
        if (!(of(block, Instant.MIN) instanceof BlockStep.Nothing)) {
            return Optional.of(Instant.EPOCH);
        }
        if (block.stage() instanceof Closed) {
            return Optional.empty();
        }
        var window = block.plan().window();
        return Optional.of(block.stage() instanceof Approved ? window.from() : window.until());
    }
}
