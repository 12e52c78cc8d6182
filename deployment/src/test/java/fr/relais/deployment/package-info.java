/** Each file that starts or watches Relais is checked by what would reject a mistake in it. */
@NullMarked
package fr.relais.deployment;

import org.jspecify.annotations.NullMarked;
