/** What a case worker has answered of a request that she has not sent yet. Nothing that allocates looks at it. */
@NullMarked
package fr.relais.placement.domain.draft;

import org.jspecify.annotations.NullMarked;
