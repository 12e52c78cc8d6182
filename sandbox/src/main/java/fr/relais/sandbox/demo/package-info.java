/** The demo network and its accounts, which are data. */
@NullMarked
package fr.relais.sandbox.demo;

import org.jspecify.annotations.NullMarked;
