package fr.relais.statistics.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import fr.relais.statistics.publication.Publication;

/**
 * What a reader is given: one file of text for each page, or one workbook. No byte of it depends on when it is made.
 */
public final class PublicationFiles {

    private PublicationFiles() {}

    /** One file for each page, by its name, in the order in which they are to be read. */
    public static Map<String, byte[]> csv(Publication publication) {
        var files = new LinkedHashMap<String, byte[]>();
        Pages.of(publication).forEach(page -> files.put(page.name() + ".csv", CsvFile.of(page)));
        return Collections.unmodifiableMap(files);
    }

    /** All pages in one workbook. */
    public static byte[] xlsx(Publication publication) {
        return XlsxFile.of(Pages.of(publication));
    }
}
