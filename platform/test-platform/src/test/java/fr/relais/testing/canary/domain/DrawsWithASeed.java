package fr.relais.testing.canary.domain;

import java.util.Random;

/** Keeps the rule about random values: the same seed gives the same order. */
class DrawsWithASeed {
    Random random = new Random(7);
}
