package fr.relais.statistics.file;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** A page as French spreadsheets open it by a double click: semicolons, UTF-8 with its mark. */
final class CsvFile {

    private static final String MARK = "\ufeff";

    private CsvFile() {}

    static byte[] of(Page page) {
        var text = new StringWriter();
        text.write(MARK);
        var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(text);
        for (var row : page.rows()) {
            csv.writeRecord(row.stream().map(CsvFile::written).toList());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String written(Object cell) {
        return cell instanceof Integer number ? Integer.toString(number) : Text.neutral(cell.toString());
    }
}
