package fr.relais.placement.application;

import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.Reference;

/** What a person of an organisation is called in one placement: nobody works it out without the server's key. */
public interface Readers {

    Reference of(OfferId placement, String organisation, String person);
}
