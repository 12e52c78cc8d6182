/** Who may learn where somebody is met, when, and what for: one answer for the whole service (INV-15). */
@NullMarked
package fr.relais.placement.domain.disclosure;

import org.jspecify.annotations.NullMarked;
