/** What open pages are told while they are looked at. */
@NullMarked
package fr.relais.gateway.console.live;

import org.jspecify.annotations.NullMarked;
