package fr.relais.placement.domain.stay;

import java.time.LocalDate;

/** A review that was held. */
public record Review(ReviewKind kind, LocalDate heldOn) {}
