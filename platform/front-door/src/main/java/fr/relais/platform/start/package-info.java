/**
 * What a service looks at before it begins: its settings, its secrets, and whoever it cannot do without. Nothing of it
 * runs before that, and what it says then is one line.
 */
@NullMarked
package fr.relais.platform.start;

import org.jspecify.annotations.NullMarked;
