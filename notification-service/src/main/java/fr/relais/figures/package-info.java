/**
 * Gives the rapporteur and the public their figures. Keeps one coarse fact for each request until its quarter is
 * counted, the kind of exploitation where a referrer gave it, and the counts of each quarter.
 *
 * <p>A guest in the process of the notification-service: neither knows the other, and each has a database of its own.
 * Never knows a person, a case, a reference, an organisation by its id, a centre, or a place below a région.
 */
@NullMarked
package fr.relais.figures;

import org.jspecify.annotations.NullMarked;
