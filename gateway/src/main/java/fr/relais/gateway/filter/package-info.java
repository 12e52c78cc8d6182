/** What happens to every request on its way in and out, one class a filter. */
@NullMarked
package fr.relais.gateway.filter;

import org.jspecify.annotations.NullMarked;
