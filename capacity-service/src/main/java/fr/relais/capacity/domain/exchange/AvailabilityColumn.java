package fr.relais.capacity.domain.exchange;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table of availability, and what they are called in French and English. */
public enum AvailabilityColumn {
    CENTRE("centre", "code du lieu d'accueil", "lieu d'accueil", "code lieu d'accueil", "code centre", "centre code"),
    UNIT("unit", "unité", "code unité", "unit code"),
    FREE("free", "places libres", "libres", "nombre de places libres", "free places", "places free"),
    CAPACITY("capacity", "capacité"),
    UNAVAILABLE("unavailable", "places indisponibles", "indisponibles", "unavailable places"),
    REASON("reason", "motif", "motif d'indisponibilité", "reason for unavailability"),
    EXPECTED_RETURN("expectedReturn", "retour prévu", "retour prévu le", "expected return"),
    FRESH_UNTIL("freshUntil", "valable jusqu'au", "fresh until", "valid until");

    private final String code;
    private final List<String> names;

    AvailabilityColumn(String code, String... names) {
        this.code = code;
        this.names = List.of(names);
    }

    /** How errors and mappings call it. */
    public String code() {
        return code;
    }

    /** Whether a table can be read without it. */
    public boolean optional() {
        return this != CENTRE && this != FREE;
    }

    public static Optional<AvailabilityColumn> ofCode(String code) {
        return List.of(values()).stream()
                .filter(column -> column.code.equals(code))
                .findFirst();
    }

    /** The column that a header names, whatever its accents, capitals and punctuation. */
    static Optional<AvailabilityColumn> ofHeader(String header) {
        var said = plain(header);
        return List.of(values()).stream()
                .filter(column -> plain(column.code).equals(said)
                        || column.names.stream().anyMatch(name -> plain(name).equals(said)))
                .findFirst();
    }

    /** Letters and digits only, lower case, without accents. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
