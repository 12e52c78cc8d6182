/** Use cases of the figures and the ports they need. Reactor, no framework. */
@NullMarked
package fr.relais.figures.application;

import org.jspecify.annotations.NullMarked;
