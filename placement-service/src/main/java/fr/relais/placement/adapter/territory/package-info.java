/** The official list of départements. */
@NullMarked
package fr.relais.placement.adapter.territory;

import org.jspecify.annotations.NullMarked;
