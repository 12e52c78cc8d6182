package fr.relais.placement.application;

import fr.relais.placement.domain.availability.NationalIndex;

/** What centres have announced, as far as this replica has read it. */
public interface Availability {

    /** Whether everything that was announced before this replica started has been read. */
    boolean caughtUp();

    NationalIndex current();
}
