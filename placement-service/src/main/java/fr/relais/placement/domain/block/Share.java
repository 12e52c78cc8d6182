package fr.relais.placement.domain.block;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

import fr.relais.placement.domain.availability.NationalIndex;

/**
 * How much of what is free in the country all blocks together may keep: three tenths, those they keep already among
 * them.
 *
 * @param fresh vacancies that could be held now
 * @param kept beds that blocks keep now; they would be fresh vacancies without
 */
public record Share(int fresh, int kept) {

    private static final int PER_CENT = 30;

    /**
     * What there is, as far as it was announced: a bed that a block keeps, and that its centre's last announcement
     * still shows as vacant, is counted once. What people of an operation have taken counts as kept until its block
     * knows.
     */
    public static Share of(Collection<BlockReservation> blocks, NationalIndex index, Instant now) {
        var kept = blocks.stream()
                .flatMap(BlockReservation::kept)
                .flatMap(one -> one.bedIds().stream())
                .collect(Collectors.toSet());
        var fresh = index.centres()
                .filter(centre -> centre.active() && !centre.compromised())
                .flatMap(centre -> centre.units().stream())
                .flatMap(unit -> unit.beds().stream())
                .filter(bed -> bed.freshAt(now) && !kept.contains(bed.bed()))
                .count();
        var all = blocks.stream().mapToInt(BlockReservation::beds).sum();
        return new Share(Math.max(0, (int) fresh - (all - kept.size())), all);
    }

    /** How many beds one more block may keep. */
    public int left() {
        return Math.max(0, (fresh + kept) * PER_CENT / 100 - kept);
    }
}
