package fr.relais.blocks;

/**
 * An aggregate together with the version it was read at. The version counts the writes of the aggregate, from 1.
 *
 * @param <S> the aggregate
 */
public record Versioned<S>(S value, long version) {}
