package fr.relais.capacity.domain.exchange;

/**
 * How much one file may be.
 *
 * @param fileBytes of a file as it is sent
 * @param tableRows rows of a table of availability, the header not counted
 * @param registerRows rows of the register, whatever they are about
 * @param columns cells in a row
 * @param cell characters in a cell
 * @param unpackedBytes what a packed file may unpack to
 */
public record ImportLimits(long fileBytes, int tableRows, int registerRows, int columns, int cell, long unpackedBytes) {

    public static final ImportLimits DEFAULTS = new ImportLimits(64L << 20, 5_000, 500_000, 100, 4_096, 2L << 30);

    public ImportLimits {
        if (fileBytes < 1 || tableRows < 1 || registerRows < 1 || columns < 1 || cell < 1 || unpackedBytes < 1) {
            throw new IllegalArgumentException("limits of imports must be at least 1");
        }
    }
}
