package fr.relais.placement.domain.request;

import java.time.Instant;

/** Who said that something happened, and when. */
public record Attestation(String by, Instant at) {}
