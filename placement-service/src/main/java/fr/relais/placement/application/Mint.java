package fr.relais.placement.application;

import java.util.UUID;

import fr.relais.placement.domain.request.Reference;

/** Makes new ids and references: random, without time, place or order in them. */
public interface Mint {

    UUID id();

    Reference reference();
}
