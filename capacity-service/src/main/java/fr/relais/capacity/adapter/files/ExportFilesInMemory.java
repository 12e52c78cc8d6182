package fr.relais.capacity.adapter.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.relais.capacity.application.exchange.ExportFiles;
import fr.relais.capacity.application.exchange.ExportLanguage;
import fr.relais.capacity.domain.exchange.UnitLine;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Tables as French spreadsheets open them by a double click: semicolons, UTF-8 with its mark, days before months. */
final class ExportFilesInMemory implements ExportFiles {

    private static final String MARK = "\ufeff";
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    /** So many rows of a workbook are held unpacked. */
    private static final int ROWS_HELD = 1000;

    private final Scheduler threads;

    ExportFilesInMemory(Scheduler threads) {
        this.threads = threads;
    }

    @Override
    public byte[] head(ExportLanguage language) {
        return (MARK + text(List.of(TableOfUnits.header(language)))).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] rows(List<UnitLine> lines, ExportLanguage language) {
        var rows = lines.stream()
                .map(line -> TableOfUnits.cells(line, language).stream()
                        .map(ExportFilesInMemory::written)
                        .toList())
                .toList();
        return text(rows).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Mono<byte[]> workbook(List<UnitLine> lines, ExportLanguage language) {
        return Mono.fromCallable(() -> written(lines, language))
                .subscribeOn(threads)
                .onErrorMap(RejectedExecutionException.class, busy -> new TimeoutException());
    }

    private static String text(List<List<String>> rows) {
        var text = new StringWriter();
        var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        rows.forEach(csv::writeRecord);
        return text.toString();
    }

    private static String written(Object cell) {
        return cell instanceof LocalDateTime moment ? DAY_AND_TIME.format(moment) : cell.toString();
    }

    private static byte[] written(List<UnitLine> lines, ExportLanguage language) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Relais", "1.0")) {
            var sheet = workbook.newWorksheet(language == ExportLanguage.FRENCH ? "Disponibilités" : "Availability");
            write(sheet, 0, TableOfUnits.header(language));
            for (var row = 0; row < lines.size(); row++) {
                write(sheet, row + 1, TableOfUnits.cells(lines.get(row), language));
                if (row % ROWS_HELD == 0) {
                    sheet.flush();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<?> cells) {
        for (var column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell instanceof LocalDateTime moment) {
                sheet.value(row, column, moment);
                sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
            } else {
                sheet.value(row, column, cell.toString());
            }
        }
    }
}
