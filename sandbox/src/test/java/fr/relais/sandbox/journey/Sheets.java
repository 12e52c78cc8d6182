package fr.relais.sandbox.journey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Workbooks as other programs write and open them: an archive of XML. */
final class Sheets {

    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Map<String, String> AROUND = Map.of("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
            </Types>""", "xl/workbook.xml", """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Places" sheetId="1" r:id="rId1"/></sheets></workbook>""");

    private Sheets() {}

    /** A workbook of one sheet: numbers as numbers, everything else as text. */
    static byte[] of(List<List<String>> rows) {
        var sheet = new StringBuilder("<worksheet><sheetData>");
        for (var row : rows) {
            sheet.append("<row>");
            row.forEach(cell -> sheet.append(cell(cell)));
            sheet.append("</row>");
        }
        var parts = new TreeMap<>(AROUND);
        parts.put("xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>");
        return archived(parts);
    }

    /** Everything that a workbook says, part after part; fails when it does not open. */
    static Map<String, String> opened(byte[] workbook) {
        var parts = new TreeMap<String, String>();
        try {
            var file = Files.write(Files.createTempFile("fetched", ".xlsx"), workbook);
            try (var archive = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(archive.entries())) {
                    var content = archive.getInputStream(entry).readAllBytes();
                    parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return parts;
    }

    private static String cell(String text) {
        return text.chars().allMatch(Character::isDigit)
                ? "<c><v>" + text + "</v></c>"
                : "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static byte[] archived(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }
}
