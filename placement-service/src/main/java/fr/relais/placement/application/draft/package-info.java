/** Keeps what a case worker has answered of a request, page after page, until she submits or discards it. */
@NullMarked
package fr.relais.placement.application.draft;

import org.jspecify.annotations.NullMarked;
