package fr.relais.sandbox.demo;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A unit of a centre of the demo network.
 *
 * @param key the idempotency key of its declaration
 * @param unit the declaration, as it is sent
 * @param scheme which of the convention's schemes its places belong to, counted from nought; none when absent
 * @param vacant how many of its places are declared vacant
 */
record UnitSeed(String key, JsonNode unit, @Nullable Integer scheme, int vacant) {}
