package fr.relais.testing.canary.about;

import fr.relais.testing.canary.round.One;

/** Breaks, with the first: packages have no cycles. */
public class Other {
    One one;
}
