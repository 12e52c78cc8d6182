/** What every HTTP surface has in common: strict reading of bodies, one form of problem, correlation. */
@NullMarked
package fr.relais.platform.web;

import org.jspecify.annotations.NullMarked;
