/** Beds kept before a network is dismantled: who may ask, which beds, and how it always ends. */
@NullMarked
package fr.relais.placement.domain.block;

import org.jspecify.annotations.NullMarked;
