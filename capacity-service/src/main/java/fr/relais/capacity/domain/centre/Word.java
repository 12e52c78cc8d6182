package fr.relais.capacity.domain.centre;

import java.time.Instant;

/**
 * What one coordinator has said, for as long as it needs a second one to say it too.
 *
 * @param person as the identity provider knows her; opaque
 * @param organisation acted for; opaque
 */
public record Word(String person, String organisation, Instant at) {

    /**
     * Whether another person of another organisation says the same: of two of one organisation, one turned the other.
     */
    boolean isSecondedBy(Word other) {
        return !person.equals(other.person) && !organisation.equals(other.organisation);
    }
}
