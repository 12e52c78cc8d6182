package fr.relais.placement.domain.block;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The second person's yes.
 *
 * @param override why the block may keep more than its share; absent when it may not
 */
public record Approval(String by, Instant at, @Nullable OverrideReason override) {}
