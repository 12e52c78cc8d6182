/** The pages that need no account, and the way to those that do. */
@NullMarked
package fr.relais.gateway.console.welcome;

import org.jspecify.annotations.NullMarked;
