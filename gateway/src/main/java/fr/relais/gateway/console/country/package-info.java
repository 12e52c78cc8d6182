/** The pages of the national coordination. */
@NullMarked
package fr.relais.gateway.console.country;

import org.jspecify.annotations.NullMarked;
