package fr.relais.placement.domain.assignment;

import static fr.relais.placement.domain.assignment.Flow.NONE;

/**
 * Makes an assignment that keeps to every rule out of one that may not: who comes first is placed first, where she was
 * if that can be.
 */
final class Repair {

    private final Batch batch;
    private final Occupancy occupancy;

    private Repair(Batch batch) {
        this.batch = batch;
        this.occupancy = new Occupancy(batch);
    }

    static int[] of(Batch batch, int[] wanted) {
        var repair = new Repair(batch);
        for (var claim : batch.inOrder()) {
            var there = wanted[claim] != NONE && repair.occupancy.place(claim, wanted[claim]);
            if (!there && !repair.placeAnywhere(claim)) {
                repair.placeInsteadOfAnother(claim);
            }
        }
        return repair.occupancy.sites();
    }

    private boolean placeAnywhere(int claim) {
        return batch.options().get(claim).stream().anyMatch(site -> occupancy.place(claim, site));
    }

    /** Moves one who stands in the way to where there is room; with none to be had, everything stays as it was. */
    private void placeInsteadOfAnother(int claim) {
        for (var site : batch.options().get(claim).stream().toArray()) {
            for (var other : occupancy.at(site)) {
                if (swap(claim, other, site)) {
                    return;
                }
            }
        }
    }

    private boolean swap(int claim, int other, int site) {
        occupancy.remove(other);
        if (occupancy.place(claim, site)) {
            if (placeAnywhere(other)) {
                return true;
            }
            occupancy.remove(claim);
        }
        occupancy.place(other, site);
        return false;
    }
}
