/** What is done when a database is older than what was told from it, and the list of what people have to look at. */
@NullMarked
package fr.relais.platform.restore;

import org.jspecify.annotations.NullMarked;
