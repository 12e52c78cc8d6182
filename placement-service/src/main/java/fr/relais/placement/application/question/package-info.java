/** What a centre asks about an offer, and what the coordinator answers. */
@NullMarked
package fr.relais.placement.application.question;

import org.jspecify.annotations.NullMarked;
