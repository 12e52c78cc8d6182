/**
 * Which steps of which services belong together: contexts as W3C Trace Context has them, and the few things that may be
 * said of a step. There is no room for anything else, and so nothing has to be kept out.
 */
@NullMarked
package fr.relais.platform.trace;

import org.jspecify.annotations.NullMarked;
