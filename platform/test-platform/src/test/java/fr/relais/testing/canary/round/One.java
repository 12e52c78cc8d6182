package fr.relais.testing.canary.round;

import fr.relais.testing.canary.about.Other;

/** Breaks, with the other: packages have no cycles. */
public class One {
    Other other;
}
