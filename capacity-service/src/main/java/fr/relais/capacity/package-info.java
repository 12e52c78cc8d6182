/**
 * Capacity: the owner of every bed, and the only writer of one. It knows centres by an opaque code and a département,
 * their units, the state of each bed, and who may be taken. It never knows an address, a person, a danger zone, or who
 * asked for a bed.
 */
@NullMarked
package fr.relais.capacity;

import org.jspecify.annotations.NullMarked;
