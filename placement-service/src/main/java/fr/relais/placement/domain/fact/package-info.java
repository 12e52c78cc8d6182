/**
 * What is told of a request for the statistics: one state, as coarse as the tables need it. No département, no day, no
 * id of the request, of the household or of a centre has a name here.
 */
@NullMarked
package fr.relais.placement.domain.fact;

import org.jspecify.annotations.NullMarked;
