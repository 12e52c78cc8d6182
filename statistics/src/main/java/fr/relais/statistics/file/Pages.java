package fr.relais.statistics.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import fr.relais.statistics.fact.Code;
import fr.relais.statistics.fact.Period;
import fr.relais.statistics.fact.Words;
import fr.relais.statistics.publication.Audience;
import fr.relais.statistics.publication.Figure;
import fr.relais.statistics.publication.Publication;
import fr.relais.statistics.table.Cell;
import fr.relais.statistics.table.Series;
import fr.relais.statistics.table.TableDefinition;
import fr.relais.statistics.table.TableSet;

/** A publication laid out: how it was made, what the words mean, the tables, who reported, and what is withheld. */
final class Pages {

    private static final String WITHHELD = "s";
    private static final Words WHY = new Words(
            "nombre trop petit, nul, ou qui permettrait d'en retrouver un autre",
            "too small, zero, or one from which another could be computed");

    private final Publication publication;
    private final List<Period> periods;

    private Pages(Publication publication) {
        this.publication = publication;
        this.periods = publication.figures().keySet().stream()
                .map(Cell::period)
                .distinct()
                .sorted()
                .toList();
    }

    static List<Page> of(Publication publication) {
        var pages = new Pages(publication);
        var tables = TableSet.current().tables();
        return Stream.of(
                        Stream.of(pages.method(), definitions(tables)),
                        tables.stream().map(pages::table),
                        Stream.of(pages.denominators(), pages.withheld(tables)))
                .flatMap(page -> page)
                .toList();
    }

    private Page method() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("français", "English"));
        var audience = publication.audience() == Audience.PUBLIC
                ? new Words("Public : tout le monde", "Audience: everybody")
                : new Words("Public : rapporteur national", "Audience: national rapporteur");
        rows.add(row(audience));
        rows.add(List.of(
                "Version des tableaux : " + publication.version(), "Version of the tables: " + publication.version()));
        var upTo = publication.upTo().label();
        rows.add(List.of("Jusqu'au trimestre : " + upTo, "Up to quarter: " + upTo));
        MethodNote.forReadersOf(publication.audience()).forEach(words -> rows.add(row(words)));
        return new Page("methode-method", rows);
    }

    private static List<Object> row(Words words) {
        return List.of(words.french(), words.english());
    }

    private static Page definitions(List<TableDefinition> tables) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("table", "titre", "title", "définition", "definition"));
        tables.forEach(table -> rows.add(List.of(
                table.id(),
                table.title().french(),
                table.title().english(),
                table.meaning().french(),
                table.meaning().english())));
        return new Page("definitions", rows);
    }

    private Page table(TableDefinition table) {
        var rows = new ArrayList<List<Object>>();
        rows.add(line(List.of("code", "libellé", "label"), periods.stream().map(Period::label)));
        table.categories().forEach(category -> rows.add(figures(table, category)));
        table.whole().ifPresent(whole -> rows.add(line(List.of("TOTAL", "ensemble", "total"), figures(whole))));
        return new Page(table.id(), rows);
    }

    private List<Object> figures(TableDefinition table, Code category) {
        var words = category.words();
        return line(
                List.of(category.code(), words.french(), words.english()),
                figures(new Series(table.id(), category.code())));
    }

    private Stream<Object> figures(Series series) {
        return periods.stream()
                .map(period -> publication.figures().getOrDefault(new Cell(series, period), Figure.HIDDEN))
                .map(figure ->
                        figure.number().isPresent() ? (Object) figure.number().getAsInt() : WITHHELD);
    }

    private static List<Object> line(List<String> head, Stream<?> cells) {
        return Stream.concat(head.stream(), cells).map(Object.class::cast).toList();
    }

    private Page denominators() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("période / period", "organisations déclarantes / reporting", "enregistrées / registered"));
        publication
                .denominators()
                .forEach(one -> rows.add(List.of(one.period().label(), one.reporting(), one.registered())));
        return new Page("denominateurs-denominators", rows);
    }

    /** The log: each withheld cell, in the order of the tables. */
    private Page withheld(List<TableDefinition> tables) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("table", "code", "période / period", "motif", "reason"));
        for (var table : tables) {
            for (var series : table.series()) {
                periods.stream()
                        .filter(period -> publication.hidden().containsKey(new Cell(series, period)))
                        .forEach(period -> rows.add(
                                List.of(table.id(), series.category(), period.label(), WHY.french(), WHY.english())));
            }
        }
        return new Page("secret-withheld", rows);
    }
}
