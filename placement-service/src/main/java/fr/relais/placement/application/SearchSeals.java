package fr.relais.placement.application;

import fr.relais.placement.domain.curiosity.Asked;
import fr.relais.placement.domain.request.SealedFile;

/**
 * Seals where a request may lead, for the account of its organisation. What is sealed is of one length whatever is in
 * it, differs each time, and opens for no other organisation.
 */
public interface SearchSeals {

    SealedFile seal(String organisation, Asked asked);

    Asked open(String organisation, SealedFile sealed);

    /** The same under the newest key; itself when it is, or cannot be opened. */
    SealedFile renewed(String organisation, SealedFile sealed);
}
