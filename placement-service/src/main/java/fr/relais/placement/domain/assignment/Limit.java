package fr.relais.placement.domain.assignment;

import java.util.BitSet;

/**
 * Several sites together take no more than so many people: what is left of a centre's quota, or of a scheme's cap.
 *
 * @param sites by their numbers in the batch
 */
public record Limit(BitSet sites, int people) {

    public Limit {
        sites = (BitSet) sites.clone();
    }
}
