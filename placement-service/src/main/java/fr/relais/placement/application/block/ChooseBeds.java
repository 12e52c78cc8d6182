package fr.relais.placement.application.block;

import java.util.List;

import fr.relais.placement.application.BlockFiles;
import fr.relais.placement.domain.block.BedsForBlock;
import fr.relais.placement.domain.block.BedsForBlock.Country;
import fr.relais.placement.domain.block.BedsForBlock.Wanted;
import fr.relais.placement.domain.block.BlockFile;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.block.BlockStage;
import fr.relais.placement.domain.block.Share;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.Tried;
import reactor.core.publisher.Mono;

/** Chooses which beds a block is to keep, within what blocks may keep unless it was said why more. */
public final class ChooseBeds {

    private final CountryNow country;
    private final BlockFiles files;
    private final BedsForBlock beds;

    public ChooseBeds(CountryNow country, BlockFiles files, BedsForBlock beds) {
        this.country = country;
        this.files = files;
        this.beds = beds;
    }

    /** What the block would do now, whether it has been approved or not. */
    public Mono<Outlook> outlook(BlockReservation block) {
        return seen(block).map(seen -> {
            var chosen = choose(block, seen);
            return new Outlook(seen.share(), chosen, beds.impact(chosen, seen.country()));
        });
    }

    /** The beds that the block is to ask for now; none when there is nothing more for it. */
    Mono<List<Candidate>> choose(BlockReservation block) {
        return seen(block).map(seen -> choose(block, seen));
    }

    private Mono<Seen> seen(BlockReservation block) {
        return Mono.zip(
                        country.look(),
                        country.share(),
                        files.open(block.id(), block.plan().file()))
                .map(all -> new Seen(all.getT1(), all.getT2(), all.getT3()));
    }

    private List<Candidate> choose(BlockReservation block, Seen seen) {
        return beds.choose(block.id(), seen.file(), wanted(block, seen.share()), seen.country());
    }

    /** Who has been short goes on up to the least only: what is announced later is for those who wait. */
    private static Wanted wanted(BlockReservation block, Share share) {
        var plan = block.plan();
        var least = Math.max(0, plan.least() - block.people());
        var most = block.isShort() ? least : plan.most() - block.people();
        return new Wanted(least, most, mayPassItsShare(block) ? Integer.MAX_VALUE : share.left(), triedBy(block));
    }

    /** As long as nobody has approved it, it is shown what it would do beyond its share too. */
    private static boolean mayPassItsShare(BlockReservation block) {
        return block.approval().map(yes -> yes.override() != null).orElse(true);
    }

    private static Tried triedBy(BlockReservation block) {
        return block.stage() instanceof BlockStage.Active active ? active.tried() : Tried.NOTHING;
    }

    private record Seen(Country country, Share share, BlockFile file) {}
}
