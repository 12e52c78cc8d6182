/** What can be done with centres, and what that needs from outside. */
@NullMarked
package fr.relais.capacity.application;

import org.jspecify.annotations.NullMarked;
