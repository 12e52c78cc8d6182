/** What can be done with blocks, and what is done for them behind the answers. */
@NullMarked
package fr.relais.placement.application.block;

import org.jspecify.annotations.NullMarked;
