package fr.relais.figures.adapter.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import fr.relais.figures.application.Published;
import fr.relais.statistics.file.PublicationFiles;
import fr.relais.statistics.publication.Audience;
import fr.relais.statistics.publication.Publication;
import fr.relais.statistics.publication.Release;
import org.springframework.http.MediaType;

/** One file of a publication, as it is given out: a page as text, or all of them as a workbook. */
record PublicationFile(String fullName, MediaType type, byte[] bytes) {

    private static final String WORKBOOK = "tables.xlsx";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** As paths write an audience. */
    static String word(Audience audience) {
        return audience.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Audience> audience(String word) {
        return Stream.of(Audience.values())
                .filter(audience -> word(audience).equals(word))
                .findFirst();
    }

    static Publication of(Release release, Audience audience) {
        return switch (audience) {
            case PUBLIC -> release.forPublic();
            case RAPPORTEUR -> release.forRapporteur();
        };
    }

    /** The names of all files of a publication, in the order in which they are to be read. */
    static List<String> names(Publication publication) {
        return Stream.concat(PublicationFiles.csv(publication).keySet().stream(), Stream.of(WORKBOOK))
                .toList();
    }

    /** Empty when there is none of that name. */
    static Optional<PublicationFile> of(Published published, String upTo, Audience audience, String name) {
        return published.releases().stream()
                .map(release -> of(release, audience))
                .filter(publication -> publication.upTo().label().equals(upTo))
                .findFirst()
                .flatMap(publication -> of(publication, name));
    }

    private static Optional<PublicationFile> of(Publication publication, String name) {
        var full = "relais-" + publication.upTo().label() + "-" + word(publication.audience()) + "-" + name;
        return name.equals(WORKBOOK)
                ? Optional.of(new PublicationFile(full, XLSX, PublicationFiles.xlsx(publication)))
                : Optional.ofNullable(PublicationFiles.csv(publication).get(name))
                        .map(bytes -> new PublicationFile(full, CSV, bytes));
    }
}
