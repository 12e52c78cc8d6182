/** Ids and references that say nothing: random, or derived under a key nobody outside has. */
@NullMarked
package fr.relais.platform.reference;

import org.jspecify.annotations.NullMarked;
