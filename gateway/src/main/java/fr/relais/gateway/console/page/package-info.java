/** How pages are put together: words, moments, forms, and what is shown when something goes wrong. */
@NullMarked
package fr.relais.gateway.console.page;

import org.jspecify.annotations.NullMarked;
