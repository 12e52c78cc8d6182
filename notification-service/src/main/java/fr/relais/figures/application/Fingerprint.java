package fr.relais.figures.application;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.statistics.fact.Period;
import fr.relais.statistics.publication.Denominator;
import fr.relais.statistics.publication.Figure;
import fr.relais.statistics.publication.Publication;
import fr.relais.statistics.table.Cell;

/**
 * Every figure of a publication in one digest. Words may be put better later; numbers, and what is withheld, may not.
 *
 * @param name which publication
 */
record Fingerprint(String name, String digest) {

    static Fingerprint of(Publication publication) {
        var figures = publication.figures().entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue()));
        var denominators = publication.denominators().stream().map(Fingerprint::line);
        var text = Stream.concat(figures, denominators).collect(Collectors.joining("\n", publication.version(), ""));
        return new Fingerprint(publication.upTo().label() + "/" + publication.audience(), Digests.hex(text));
    }

    private static String line(Cell cell, Figure figure) {
        var number = figure.number();
        return String.join(
                "|",
                cell.series().table(),
                cell.series().category(),
                label(cell.period()),
                number.isPresent() ? Integer.toString(number.getAsInt()) : "s");
    }

    private static String line(Denominator one) {
        return label(one.period()) + "|" + one.reporting() + "|" + one.registered();
    }

    private static String label(Period period) {
        return period.label();
    }
}
