/** What is the same at every door, the gateway's and each service's: whose tokens are believed, where a body ends. */
@NullMarked
package fr.relais.platform.door;

import org.jspecify.annotations.NullMarked;
