/** What is written into the register before it is shown. */
@NullMarked
package fr.relais.placement.adapter.audit;

import org.jspecify.annotations.NullMarked;
