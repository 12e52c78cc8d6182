package fr.relais.placement.domain.minor;

import java.time.Instant;

/** Who did something, and when (INV-23). */
public record Mark(String by, Instant at) {}
