/** The review of a centre's refusal by the coordinator, and how often centres refuse. Never read by matching. */
@NullMarked
package fr.relais.placement.domain.refusal;

import org.jspecify.annotations.NullMarked;
