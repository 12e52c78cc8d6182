/** How long a case is kept once nobody expects anything of it any more. */
@NullMarked
package fr.relais.placement.domain.retention;

import org.jspecify.annotations.NullMarked;
