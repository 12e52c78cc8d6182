package fr.relais.capacity.application.exchange;

import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.exchange.ContactStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which prospects, a page at a time in the order of their references. Members are never among them.
 *
 * @param status those of this status; all but members when absent
 * @param departement those of this département
 * @param after those whose reference comes after this one
 */
public record ProspectQuery(
        @Nullable ContactStatus status,
        @Nullable DepartementCode departement,
        @Nullable String after,
        int limit) {}
