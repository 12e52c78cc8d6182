/** The HTTP surface: turns requests into commands and outcomes into answers. Decides nothing but who may ask. */
@NullMarked
package fr.relais.capacity.adapter.web;

import org.jspecify.annotations.NullMarked;
