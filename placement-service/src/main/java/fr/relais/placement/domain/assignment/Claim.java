package fr.relais.placement.domain.assignment;

import fr.relais.placement.domain.request.DangerTier;

/**
 * A household that waits, as far as it matters who comes first and where there is room.
 *
 * @param infants those who may sleep in a cot
 * @param waited for how long, in whichever unit all claims of a batch have alike
 */
public record Claim(DangerTier tier, int people, int infants, long waited) {

    public Claim {
        if (people < 1 || infants < 0 || infants > people || waited < 0) {
            throw new IllegalArgumentException("somebody waits, for some time");
        }
    }

    /** Those who may sleep in a cot while somebody sleeps in a bed. */
    int inCots() {
        return Math.min(infants, people - 1);
    }

    /** The beds it takes where so many cots are free. */
    int bedsWith(int cots) {
        return people - Math.min(inCots(), cots);
    }
}
