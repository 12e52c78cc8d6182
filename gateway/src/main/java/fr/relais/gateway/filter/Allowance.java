package fr.relais.gateway.filter;

/**
 * What is left after a request was counted.
 *
 * @param granted whether the request may be made
 * @param remaining how many more may be made at once
 * @param secondsUntilOne how long until one more may be made
 * @param secondsUntilWhole how long until nothing is used any more
 */
record Allowance(boolean granted, long remaining, long secondsUntilOne, long secondsUntilWhole) {}
