/**
 * What is counted: one fact for each request, as coarse as the tables need it and no finer. No case, no person, no
 * place below a région is known here.
 */
@NullMarked
package fr.relais.statistics.fact;

import org.jspecify.annotations.NullMarked;
