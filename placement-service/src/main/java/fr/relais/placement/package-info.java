/**
 * Owns placement requests, the offers made for them, the person's agreement, and stays. Knows centres only as opaque
 * references with what they announce about their beds; never an address, a name, or anything about a person that has no
 * say in where she can be received.
 */
@NullMarked
package fr.relais.placement;

import org.jspecify.annotations.NullMarked;
