package fr.relais.capacity.application.exchange;

import java.util.List;

import fr.relais.capacity.domain.exchange.UnitLine;
import reactor.core.publisher.Mono;

/** Writes tables as spreadsheets open them. Whatever a cell says, none is computed when the table is opened. */
public interface ExportFiles {

    /** The beginning of a table as text: encoding mark and header. */
    byte[] head(ExportLanguage language);

    /** Rows of a table as text. */
    byte[] rows(List<UnitLine> lines, ExportLanguage language);

    /** A whole table as a workbook. */
    Mono<byte[]> workbook(List<UnitLine> lines, ExportLanguage language);
}
