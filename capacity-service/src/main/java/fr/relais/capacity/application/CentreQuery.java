package fr.relais.capacity.application;

import java.time.Instant;

import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Which centres, a page at a time in the order of their codes. What is absent does not narrow.
 *
 * @param organisation those of this organisation
 * @param departement those of this département
 * @param pendingSince those with a hold that was placed at or before this moment and that nobody lives in yet
 * @param halfway whether only those that wait for the word of a second coordinator
 * @param after those whose code comes after this one
 * @param limit at most so many
 */
public record CentreQuery(
        @Nullable OrganisationId organisation,
        @Nullable DepartementCode departement,
        @Nullable Instant pendingSince,
        boolean halfway,
        @Nullable CentreCode after,
        int limit) {

    /** All centres, from the first. */
    public static CentreQuery all(int limit) {
        return new CentreQuery(null, null, null, false, null, limit);
    }

    public CentreQuery of(OrganisationId owner) {
        return new CentreQuery(owner, departement, pendingSince, halfway, after, limit);
    }

    public CentreQuery in(@Nullable DepartementCode place) {
        return new CentreQuery(organisation, place, pendingSince, halfway, after, limit);
    }

    public CentreQuery pendingSince(Instant moment) {
        return new CentreQuery(organisation, departement, moment, halfway, after, limit);
    }

    public CentreQuery halfway(boolean only) {
        return new CentreQuery(organisation, departement, pendingSince, only, after, limit);
    }

    public CentreQuery after(@Nullable CentreCode last) {
        return new CentreQuery(organisation, departement, pendingSince, halfway, last, limit);
    }
}
