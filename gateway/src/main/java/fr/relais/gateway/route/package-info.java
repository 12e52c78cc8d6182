/** Where requests go: one table. */
@NullMarked
package fr.relais.gateway.route;

import org.jspecify.annotations.NullMarked;
