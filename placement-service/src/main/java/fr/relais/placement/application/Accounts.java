package fr.relais.placement.application;

import fr.relais.blocks.Actor;
import fr.relais.placement.domain.oversight.Oversight;

/** Under which names the accounts of organisations are kept: nobody makes them without the server's key. */
public interface Accounts {

    /** The account of an organisation that has submitted nothing yet. */
    Oversight first(String organisation);

    /** The name of a caseworker in the account of her organisation. */
    String caseworker(Actor actor);
}
