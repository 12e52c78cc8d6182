package fr.relais.sandbox.demo;

import java.util.List;

/**
 * A centre of the demo network.
 *
 * @param key the idempotency key of its registration
 * @param account its manager
 * @param organisation whose it is
 * @param departement where it is
 * @param kind what it is
 * @param units what it offers
 */
record CentreSeed(
        String key, String account, String organisation, String departement, String kind, List<UnitSeed> units) {

    CentreSeed {
        units = List.copyOf(units);
    }
}
