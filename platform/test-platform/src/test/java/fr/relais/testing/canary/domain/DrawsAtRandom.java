package fr.relais.testing.canary.domain;

import java.util.UUID;

/** Breaks: the domain draws nothing at random. */
class DrawsAtRandom {
    UUID id = UUID.randomUUID();
}
