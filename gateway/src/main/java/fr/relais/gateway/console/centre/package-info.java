/** The pages of centres: what is free, who is proposed, who lives there. */
@NullMarked
package fr.relais.gateway.console.centre;

import org.jspecify.annotations.NullMarked;
