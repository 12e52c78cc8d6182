/** The pages as people see them: each group's day, in a real browser, with and without its scripts. */
@NullMarked
package fr.relais.sandbox.browser;

import org.jspecify.annotations.NullMarked;
