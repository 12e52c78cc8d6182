package fr.relais.sandbox.demo;

import tools.jackson.databind.JsonNode;

/**
 * A unit of a centre of the demo network.
 *
 * @param key the idempotency key of its declaration
 * @param unit the declaration, as it is sent
 * @param vacant how many of its places are declared vacant
 */
record UnitSeed(String key, JsonNode unit, int vacant) {}
