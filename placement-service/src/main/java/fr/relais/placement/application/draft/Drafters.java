package fr.relais.placement.application.draft;

import fr.relais.blocks.Actor;

/** What accounts are called where their drafts are kept: nobody works it out without the server's key. */
public interface Drafters {

    /** Of this person in this organisation: in another one she has other drafts. */
    String accountOf(Actor actor);
}
