package fr.relais.gateway.console.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.relais.gateway.console.page.Language;

/** The tables of a publication as they are shown: read from its own files, which name everything in both languages. */
final class Tables {

    /** What the columns of a table are before its figures: code, French, English. */
    private static final int NAMES = 3;

    /** Of the definitions: table, French title, English title, French meaning, English meaning. */
    private static final int DEFINED = 5;

    private Tables() {}

    /** What each table is called and means, by its name. */
    static Map<String, Meaning> meanings(byte[] definitions) {
        var meanings = new LinkedHashMap<String, Meaning>();
        Csv.rows(definitions).stream()
                .skip(1)
                .filter(row -> row.size() >= DEFINED)
                .forEach(row -> meanings.put(
                        row.get(0),
                        new Meaning(
                                new Both(row.get(1), row.get(2)),
                                new Both(row.get(DEFINED - 2), row.get(DEFINED - 1)))));
        return meanings;
    }

    static Table of(Meaning meaning, byte[] file) {
        var rows = Csv.rows(file).stream().filter(row -> row.size() > NAMES).toList();
        var periods = rows.isEmpty()
                ? List.<String>of()
                : rows.get(0).subList(NAMES, rows.get(0).size());
        return new Table(
                meaning,
                periods,
                rows.stream()
                        .skip(1)
                        .map(row -> new Row(new Both(row.get(1), row.get(2)), row.subList(NAMES, row.size())))
                        .toList());
    }

    /**
     * A table.
     *
     * @param periods quarters and years, one for each column of figures
     */
    record Table(Meaning meaning, List<String> periods, List<Row> rows) {}

    /** @param figures one for each period; a letter where the number is withheld */
    record Row(Both label, List<String> figures) {}

    record Meaning(Both title, Both definition) {}

    /** The same in both languages. */
    record Both(String french, String english) {

        public String in(Language language) {
            return language == Language.FR ? french : english;
        }
    }

    /**
     * What is on the screen of a publication.
     *
     * @param publication which it is
     * @param tables the main ones
     * @param whole whether no fuller edition of the same quarter could be shown after a fresh sign-in
     */
    record Shown(FiguresPages.Publication publication, List<Table> tables, boolean whole) {}
}
