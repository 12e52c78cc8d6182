package fr.relais.capacity.domain.exchange;

import java.time.Instant;

import fr.relais.blocks.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody said how far an invitation is.
 *
 * @param member which member the prospect has become, as a digest; only with {@link ContactStatus#MEMBER}
 */
public record ContactMark(ContactStatus status, @Nullable String member, Actor by, Instant at) {}
