package fr.relais.testing.canary.domain;

import java.util.Random;

/** Breaks: the domain draws nothing at random. */
class DrawsWithoutASeed {
    Random random = new Random();
}
