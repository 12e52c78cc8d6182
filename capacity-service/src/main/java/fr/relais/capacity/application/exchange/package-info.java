/** Files that come in and go out: preview, application, the list of whom to invite, exports. */
@NullMarked
package fr.relais.capacity.application.exchange;

import org.jspecify.annotations.NullMarked;
