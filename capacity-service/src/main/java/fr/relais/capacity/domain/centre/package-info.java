/**
 * The centre with its units, beds and holds: the boundary inside which a bed has at most one hold, reservation or
 * occupant (INV-02). Plain Java; time comes in with commands.
 */
@NullMarked
package fr.relais.capacity.domain.centre;

import org.jspecify.annotations.NullMarked;
