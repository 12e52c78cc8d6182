package fr.relais.placement.application.block;

import java.util.function.Function;
import java.util.stream.Collectors;

import fr.relais.blocks.CommandContext;
import fr.relais.blocks.Decision;
import fr.relais.blocks.Outcome;
import fr.relais.blocks.Versioned;
import fr.relais.placement.application.Agenda;
import fr.relais.placement.application.BlockFiles;
import fr.relais.placement.application.Blocks;
import fr.relais.placement.application.Mint;
import fr.relais.placement.domain.block.Approval;
import fr.relais.placement.domain.block.BlockEvent;
import fr.relais.placement.domain.block.BlockPlan;
import fr.relais.placement.domain.block.BlockRefusal;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.block.CodeNames;
import fr.relais.placement.domain.block.OverrideReason;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.SealedFile;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What coordinators decide about a block: stored first, then what follows from it is worked off behind the answer. */
public final class ReserveBlock {

    /** Two operations of the same time must not have the same name. */
    private static final int NAMES_TO_AVOID = 200;

    private final Blocks blocks;
    private final BlockFiles files;
    private final CountryNow country;
    private final Mint mint;
    private final Agenda agenda;

    public ReserveBlock(Blocks blocks, BlockFiles files, CountryNow country, Mint mint, Agenda agenda) {
        this.blocks = blocks;
        this.files = files;
        this.country = country;
        this.mint = mint;
        this.agenda = agenda;
    }

    /** The block, stored. Repeating the command meets the same block. */
    public Mono<Outcome<BlockReservation, BlockRefusal>> request(BlockId id, BlockDraft draft, CommandContext context) {
        return blocks.newest(NAMES_TO_AVOID)
                .map(found -> found.value().plan().codeName())
                .collect(Collectors.toSet())
                .map(taken -> CodeNames.unused(mint.id().getMostSignificantBits(), taken))
                .zipWith(files.seal(id, draft.file()), (name, file) -> plan(draft, name, file, context))
                .flatMap(plan -> blocks.request(id, context, () -> BlockReservation.request(id, plan)))
                .doOnNext(outcome -> agenda.advance(id))
                .map(outcome -> outcome.map(Versioned::value));
    }

    private BlockPlan plan(BlockDraft draft, String codeName, SealedFile file, CommandContext context) {
        return new BlockPlan(
                mint.reference(),
                codeName,
                draft.least(),
                draft.most(),
                draft.window(),
                file,
                context.actor().subject(),
                context.at());
    }

    /** A second person agrees. */
    public Mono<Outcome<BlockReservation, BlockRefusal>> approve(
            BlockId id, @Nullable OverrideReason override, CommandContext context) {
        var approval = new Approval(context.actor().subject(), context.at(), override);
        return country.share().flatMap(share -> change(id, context, block -> block.approve(approval, share)));
    }

    /** A coordinator ends it before its window does. */
    public Mono<Outcome<BlockReservation, BlockRefusal>> close(BlockId id, CommandContext context) {
        return change(id, context.asRelief(), block -> block.close(context.at()));
    }

    private Mono<Outcome<BlockReservation, BlockRefusal>> change(
            BlockId id,
            CommandContext context,
            Function<BlockReservation, Decision<BlockReservation, BlockEvent, BlockRefusal>> decide) {
        return blocks.change(id, context, decide)
                .doOnNext(outcome -> agenda.advance(id))
                .map(outcome -> outcome.map(Versioned::value));
    }
}
