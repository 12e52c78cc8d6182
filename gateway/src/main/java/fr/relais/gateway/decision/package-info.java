/** What the gateway decides by itself, and how often it is said. */
@NullMarked
package fr.relais.gateway.decision;

import org.jspecify.annotations.NullMarked;
