/** Erases cases whose time is over, and keeps the keys of the others fresh. */
@NullMarked
package fr.relais.placement.application.retention;

import org.jspecify.annotations.NullMarked;
