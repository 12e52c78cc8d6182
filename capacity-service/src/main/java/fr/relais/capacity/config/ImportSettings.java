package fr.relais.capacity.config;

import fr.relais.capacity.domain.exchange.ImportLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one file may be.
 *
 * @param file a file as it is sent; the gateway has the same limit
 * @param tableRows rows of a table of availability
 * @param registerRows rows of the register
 * @param unpacked what a packed file may unpack to
 */
@ConfigurationProperties(prefix = "relais.imports", ignoreUnknownFields = false)
public record ImportSettings(
        @DefaultValue("64MB") DataSize file,
        @DefaultValue("5000") int tableRows,
        @DefaultValue("500000") int registerRows,
        @DefaultValue("2GB") DataSize unpacked) {

    private static final int COLUMNS = 100;
    private static final int CELL = 4096;

    ImportLimits limits() {
        return new ImportLimits(file.toBytes(), tableRows, registerRows, COLUMNS, CELL, unpacked.toBytes());
    }
}
