/** The description of the interfaces, to be browsed. */
@NullMarked
package fr.relais.gateway.docs;

import org.jspecify.annotations.NullMarked;
