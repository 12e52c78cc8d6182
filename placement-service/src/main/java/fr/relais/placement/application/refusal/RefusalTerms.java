package fr.relais.placement.application.refusal;

import java.time.Duration;

/**
 * When refusals are reviewed.
 *
 * @param review how long a review lasts at most
 * @param repeated how many refusals of a centre make the next one repeated
 * @param within how far back they are counted
 */
public record RefusalTerms(Duration review, int repeated, Duration within) {}
