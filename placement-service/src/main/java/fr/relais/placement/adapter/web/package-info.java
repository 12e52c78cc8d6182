/** The HTTP surface: who may ask what, how it is read, and how it is answered. */
@NullMarked
package fr.relais.placement.adapter.web;

import org.jspecify.annotations.NullMarked;
