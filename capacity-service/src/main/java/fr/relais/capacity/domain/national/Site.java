package fr.relais.capacity.domain.national;

import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.DepartementCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a centre is, no closer than its département, and what it is.
 *
 * @param kind absent when the centre has not said so yet
 */
public record Site(DepartementCode departement, @Nullable CentreKind kind) {}
