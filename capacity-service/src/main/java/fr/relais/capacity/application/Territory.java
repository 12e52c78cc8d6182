package fr.relais.capacity.application;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.relais.capacity.domain.centre.DepartementCode;

/** The official list of départements and the régions they belong to. */
public final class Territory {

    /** A place of the list. A région's code and a département's may be equal and mean different places. */
    public record Place(String code, String name) {}

    /** A département and its région. */
    public record Departement(DepartementCode code, String name, Place region) {}

    /** How closely places are told apart. */
    public enum Level {
        REGION,
        DEPARTEMENT
    }

    private final Map<DepartementCode, Departement> byCode;

    public Territory(List<Departement> departements) {
        byCode = departements.stream().collect(Collectors.toUnmodifiableMap(Departement::code, Function.identity()));
    }

    /** The codes of the list, in no order. */
    public Stream<DepartementCode> codes() {
        return byCode.keySet().stream();
    }

    public boolean knows(String code) {
        return byCode.keySet().stream().anyMatch(known -> known.value().equals(code));
    }

    /** The place of a stored centre. */
    public Place place(DepartementCode code, Level level) {
        var departement = departement(code);
        return switch (level) {
            case REGION -> departement.region();
            case DEPARTEMENT -> new Place(code.value(), departement.name());
        };
    }

    /** The département of a stored centre: it was checked at registration. */
    public Departement departement(DepartementCode code) {
        var departement = byCode.get(code);
        if (departement == null) {
            throw new IllegalStateException("a centre in a département that is not in the list");
        }
        return departement;
    }
}
