package fr.relais.sandbox.demo;

/**
 * An association of the demo network.
 *
 * @param key the idempotency key of its registration
 * @param account who works there
 * @param organisation its id in tokens
 * @param kind what it is
 * @param departement where it is
 */
record AssociationSeed(String key, String account, String organisation, String kind, String departement) {}
