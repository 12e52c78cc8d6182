package fr.relais.capacity.adapter.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import fr.relais.capacity.application.exchange.UnreadableFile;
import fr.relais.capacity.domain.exchange.FileFault;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sheet that a workbook shows first: the first of its list, wherever in the archive it is. A workbook without
 * such a list shows the sheet with the lowest number.
 */
final class FirstSheet {

    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet([0-9]{1,4})\\.xml");
    private static final String LIST = "xl/workbook.xml";
    private static final String TARGETS = "xl/_rels/workbook.xml.rels";
    private static final long MOST_UNPACKED = 1 << 20;

    private final ZipFile archive;

    private FirstSheet(ZipFile archive) {
        this.archive = archive;
    }

    static ZipEntry of(ZipFile archive) throws IOException, XMLStreamException {
        var sheet = new FirstSheet(archive);
        if (sheet.countsDaysOtherwise()) {
            throw new UnreadableFile(FileFault.UNREADABLE);
        }
        var listed = sheet.listed();
        return listed.isPresent() ? listed.get() : sheet.lowest();
    }

    /** Some programs count days from 1904: what they mean would be read as a day four years before. */
    private boolean countsDaysOtherwise() throws IOException, XMLStreamException {
        return first(LIST, "workbookPr", xml -> attribute(xml, "date1904"))
                .filter(said -> said.equals("1") || said.equals("true"))
                .isPresent();
    }

    private Optional<ZipEntry> listed() throws IOException, XMLStreamException {
        var id = first(LIST, "sheet", xml -> attribute(xml, "id"));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var target = first(
                TARGETS,
                "Relationship",
                xml -> id.get().equals(attribute(xml, "Id")) ? attribute(xml, "Target") : null);
        return target.map(path -> path.startsWith("/") ? path.substring(1) : "xl/" + path)
                .filter(path -> SHEET.matcher(path).matches())
                .map(archive::getEntry);
    }

    private ZipEntry lowest() {
        return archive.stream()
                .filter(entry -> SHEET.matcher(entry.getName()).matches())
                .min(Comparator.comparingInt(FirstSheet::number))
                .orElseThrow(() -> new UnreadableFile(FileFault.UNREADABLE));
    }

    /** What is said of an element. */
    private interface Saying {
        @Nullable
        String of(XMLStreamReader xml);
    }

    /** The first thing that a part of the archive says of an element of this name; empty when there is none. */
    private Optional<String> first(String part, String element, Saying saying) throws IOException, XMLStreamException {
        var entry = archive.getEntry(part);
        @Nullable InputStream content = entry == null ? null : archive.getInputStream(entry);
        if (content == null) {
            return Optional.empty();
        }
        try (var bytes = new BoundedInput(content, MOST_UNPACKED)) {
            var xml = Xml.of(bytes);
            while (xml.hasNext()) {
                var said = Xml.starts(xml, xml.next(), element) ? saying.of(xml) : null;
                if (said != null) {
                    return Optional.of(said);
                }
            }
            return Optional.empty();
        }
    }

    /** Whatever its prefix: there are two names for the same. */
    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (var at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    private static int number(ZipEntry entry) {
        var name = SHEET.matcher(entry.getName());
        return name.matches() ? Integer.parseInt(name.group(1)) : Integer.MAX_VALUE;
    }
}
