package fr.relais.capacity.domain.exchange;

/**
 * What an import would do, or has done, row by row.
 *
 * @param create what is not known yet
 * @param update what is known and would differ
 * @param unchanged what is known and is the same
 * @param remove what is known and no longer in the file
 * @param reject rows with an error, left out
 * @param ignored rows about something else
 */
public record ImportCounts(int create, int update, int unchanged, int remove, int reject, int ignored) {}
