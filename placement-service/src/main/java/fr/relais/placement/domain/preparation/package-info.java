/** What is prepared before she arrives. Codes and times only: nothing that says where. */
@NullMarked
package fr.relais.placement.domain.preparation;

import org.jspecify.annotations.NullMarked;
