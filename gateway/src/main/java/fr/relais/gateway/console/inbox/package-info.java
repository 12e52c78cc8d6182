/** What people were told, and that they have seen it. */
@NullMarked
package fr.relais.gateway.console.inbox;

import org.jspecify.annotations.NullMarked;
