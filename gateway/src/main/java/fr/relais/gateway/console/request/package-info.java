/** The pages of case workers: asking for a place, and what happens then. */
@NullMarked
package fr.relais.gateway.console.request;

import org.jspecify.annotations.NullMarked;
