package fr.relais.statistics.file;

import java.util.List;

/**
 * One table of a file.
 *
 * @param name short, of letters and hyphens: a file or a sheet is called by it
 * @param rows the first one says what the columns are; cells are texts and whole numbers
 */
record Page(String name, List<List<Object>> rows) {

    Page {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
