package fr.relais.placement.domain.assignment;

import java.util.BitSet;

/**
 * Several sites together take one of these claims at most: the people behind them must not meet, and the sites are one
 * centre (INV-22).
 *
 * @param claims by their numbers in the batch
 * @param sites by their numbers in the batch
 */
public record Apart(BitSet claims, BitSet sites) {

    public Apart {
        claims = (BitSet) claims.clone();
        sites = (BitSet) sites.clone();
    }
}
