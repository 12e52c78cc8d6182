package fr.relais.figures.adapter.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import fr.relais.figures.application.FiguresAccess;
import fr.relais.figures.application.Published;
import fr.relais.statistics.fact.Period;
import fr.relais.statistics.publication.Audience;
import fr.relais.statistics.publication.Publication;
import fr.relais.statistics.publication.Release;
import fr.relais.statistics.table.Cell;

/**
 * What was published, the latest last.
 *
 * @param text says in both languages how to read the list, also when it is empty
 */
record PublicationsResponse(List<Item> publications, Text text) {

    private static final Text NOTHING = new Text(
            "Aucun trimestre n'est encore arrêté : un trimestre l'est quelques semaines après sa fin.",
            "No quarter is frozen yet: a quarter is, some weeks after its end.");
    private static final Text SOMETHING = new Text(
            "Chaque publication contient tous les trimestres et toutes les années jusqu'au trimestre indiqué.",
            "Each publication contains all quarters and years up to the quarter that it names.");

    /** One publication of one audience; its files are under its path. */
    record Item(String upTo, String audience, String version, List<String> periods, String path, List<String> files) {}

    record Text(String fr, String en) {}

    static PublicationsResponse of(Published published, Set<String> roles) {
        var items = published.releases().stream()
                .flatMap(release -> items(release, roles))
                .toList();
        return new PublicationsResponse(items, items.isEmpty() ? NOTHING : SOMETHING);
    }

    private static Stream<Item> items(Release release, Set<String> roles) {
        return Stream.of(Audience.values())
                .filter(audience -> FiguresAccess.mayRead(audience, roles))
                .map(audience -> item(PublicationFile.of(release, audience)));
    }

    private static Item item(Publication publication) {
        var upTo = publication.upTo().label();
        var audience = publication.audience();
        return new Item(
                upTo,
                audience.name(),
                publication.version(),
                periods(publication),
                FigureRoutes.PUBLICATIONS + "/" + upTo + "/" + PublicationFile.word(audience),
                PublicationFile.names(publication));
    }

    private static List<String> periods(Publication publication) {
        var periods = new TreeSet<Period>();
        publication.figures().keySet().stream().map(Cell::period).forEach(periods::add);
        return periods.stream().map(Period::label).toList();
    }
}
