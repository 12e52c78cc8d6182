package fr.relais.placement.domain.matching;

/** Where a candidate stands, by each {@link Criterion}. Smaller is better. */
record Rank(Level level, long price, int travel, long lastSolicited, long draw) {}
