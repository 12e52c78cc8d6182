package fr.relais.capacity.adapter.web;

import java.util.List;
import java.util.Optional;

import fr.relais.capacity.application.exchange.FileFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** How files are called on the wire. */
final class Spreadsheets {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final List<Known> KNOWN = List.of(
            new Known(MediaType.parseMediaType("text/csv"), FileFormat.CSV),
            new Known(MediaType.APPLICATION_JSON, FileFormat.JSON),
            new Known(XLSX, FileFormat.XLSX));

    private record Known(MediaType type, FileFormat format) {}

    private Spreadsheets() {}

    static Optional<FileFormat> formatOf(@Nullable MediaType type) {
        return KNOWN.stream()
                .filter(known -> known.type().equalsTypeAndSubtype(type))
                .map(Known::format)
                .findFirst();
    }
}
