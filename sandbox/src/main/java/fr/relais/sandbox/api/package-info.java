/** A client of Relais that goes through the gateway, as any other client does. */
@NullMarked
package fr.relais.sandbox.api;

import org.jspecify.annotations.NullMarked;
