package fr.relais.placement.domain.matching;

import java.util.UUID;

/** The hold of a block whose beds a candidate takes: they are kept already, for people like these. */
public record OutOf(UUID hold) {}
