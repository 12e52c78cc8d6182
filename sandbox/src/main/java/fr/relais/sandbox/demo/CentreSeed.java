package fr.relais.sandbox.demo;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A centre of the demo network.
 *
 * @param key the idempotency key of its registration
 * @param account its manager
 * @param organisation whose it is
 * @param departement where it is
 * @param kind what it is
 * @param convention what was agreed with it; the usual when absent
 * @param units what it offers
 */
record CentreSeed(
        String key,
        String account,
        String organisation,
        String departement,
        String kind,
        @Nullable JsonNode convention,
        List<UnitSeed> units) {

    CentreSeed {
        units = List.copyOf(units);
    }
}
