/** Who sits before the pages: signing in and out, and what is remembered of her while she works. */
@NullMarked
package fr.relais.gateway.console.session;

import org.jspecify.annotations.NullMarked;
