/** A minor, or somebody presumed one, handed over to the child protection of a département, which decides. */
@NullMarked
package fr.relais.placement.domain.minor;

import org.jspecify.annotations.NullMarked;
