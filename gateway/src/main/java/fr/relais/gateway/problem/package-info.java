/** How failures look from outside. */
@NullMarked
package fr.relais.gateway.problem;

import org.jspecify.annotations.NullMarked;
