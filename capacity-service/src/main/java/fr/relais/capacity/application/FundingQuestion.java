package fr.relais.capacity.application;

/**
 * Whose funding ends soon.
 *
 * @param days how far ahead
 * @param by what makes a row of each month
 */
public record FundingQuestion(int days, Territory.Level by) {}
