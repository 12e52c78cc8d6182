package fr.relais.statistics.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Pages as a workbook, one sheet each. The library that writes our other workbooks puts the time into them, and packing
 * gives other bytes with another version of zlib: here parts are stored unpacked, in one order, at one time.
 */
final class XlsxFile {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private XlsxFile() {}

    static byte[] of(List<Page> pages) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            put(zip, "[Content_Types].xml", types(pages.size()));
            put(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            put(zip, "xl/workbook.xml", workbook(pages));
            put(zip, "xl/_rels/workbook.xml.rels", sheets(pages.size()));
            for (var at = 0; at < pages.size(); at++) {
                put(zip, "xl/worksheets/sheet" + (at + 1) + ".xml", sheet(pages.get(at)));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        var bytes = (XML + content).getBytes(StandardCharsets.UTF_8);
        var check = new CRC32();
        check.update(bytes);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        entry.setSize(bytes.length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String types(int sheets) {
        var xml = new StringBuilder("<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        xml.append(type("/xl/workbook.xml", "sheet.main+xml"));
        for (var at = 1; at <= sheets; at++) {
            xml.append(type("/xl/worksheets/sheet" + at + ".xml", "worksheet+xml"));
        }
        return xml.append("</Types>").toString();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPES + type + "\"/>";
    }

    private static String sheets(int count) {
        var xml = new StringBuilder();
        for (var at = 1; at <= count; at++) {
            xml.append(relation(at, "worksheet", "worksheets/sheet" + at + ".xml"));
        }
        return relations(xml.toString());
    }

    private static String relations(String content) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + content + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"r" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String workbook(List<Page> pages) {
        var xml = new StringBuilder("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>");
        for (var at = 1; at <= pages.size(); at++) {
            var name = escaped(pages.get(at - 1).name());
            xml.append("<sheet name=\"" + name + "\" sheetId=\"" + at + "\" r:id=\"r" + at + "\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String sheet(Page page) {
        var xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (var row : page.rows()) {
            xml.append("<row>");
            row.forEach(cell -> xml.append(cell(cell)));
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String cell(Object cell) {
        return cell instanceof Integer number
                ? "<c><v>" + number + "</v></c>"
                : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(Text.neutral(cell.toString()))
                        + "</t></is></c>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
