/** Tells operators what went wrong: how often, never what. */
@NullMarked
package fr.relais.figures.adapter.metrics;

import org.jspecify.annotations.NullMarked;
