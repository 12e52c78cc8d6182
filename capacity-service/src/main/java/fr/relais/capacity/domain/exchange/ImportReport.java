package fr.relais.capacity.domain.exchange;

import java.util.List;

/**
 * What an import would do, or has done, and what is wrong with its rows.
 *
 * @param errors one at least of every rejected row, as {@link RowErrors} bounds them; {@code counts.reject()} says how
 *     many rows there are
 */
public record ImportReport(ImportCounts counts, List<RowError> errors) {

    public ImportReport {
        errors = List.copyOf(errors);
    }
}
