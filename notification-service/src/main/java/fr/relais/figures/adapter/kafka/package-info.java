/** Facts in, as placement-service tells them. */
@NullMarked
package fr.relais.figures.adapter.kafka;

import org.jspecify.annotations.NullMarked;
