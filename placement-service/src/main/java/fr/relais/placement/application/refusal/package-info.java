/** What a centre's refusal leads to: its review by the coordinator, and the rates of refusals. */
@NullMarked
package fr.relais.placement.application.refusal;

import org.jspecify.annotations.NullMarked;
