/** What can be done with requests, and what that needs from outside. */
@NullMarked
package fr.relais.placement.application;

import org.jspecify.annotations.NullMarked;
