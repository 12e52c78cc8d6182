package fr.relais.placement.domain.block;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Names for operations: two words of a list, drawn at random. None of them is a name of a person or of a place, and
 * which ones are drawn means nothing.
 */
public final class CodeNames {

    private static final List<String> FIRST = List.of(
            "AMBRE",
            "ARDOISE",
            "ARGILE",
            "AZUR",
            "BASALTE",
            "BRONZE",
            "CALCAIRE",
            "CHARBON",
            "CRAIE",
            "CRISTAL",
            "CUIVRE",
            "GRANIT",
            "GRAVIER",
            "GRES",
            "IVOIRE",
            "JADE",
            "LAITON",
            "LAVE",
            "MARBRE",
            "MICA",
            "NACRE",
            "ONYX",
            "OPALE",
            "QUARTZ",
            "SABLE",
            "SCHISTE",
            "SILEX",
            "TOURBE",
            "TUF",
            "ZINC");

    private static final List<String> SECOND = List.of(
            "BALISE",
            "BOUSSOLE",
            "CABESTAN",
            "CARILLON",
            "COMPAS",
            "ENCLUME",
            "ESCABEAU",
            "ETRIER",
            "FUSEAU",
            "GOUVERNAIL",
            "HORLOGE",
            "LANTERNE",
            "LEVIER",
            "LOUPE",
            "LUCARNE",
            "METRONOME",
            "MOULIN",
            "NIVEAU",
            "PENDULE",
            "POULIE",
            "QUENOUILLE",
            "RABOT",
            "SABLIER",
            "SEXTANT",
            "TAMIS",
            "TENAILLE",
            "TREUIL",
            "TRUELLE",
            "VERROU",
            "VILEBREQUIN");

    private CodeNames() {}

    /** The name that a number stands for, or the next one that is not taken; the same again once all are. */
    public static String unused(long drawn, Set<String> taken) {
        return LongStream.range(drawn & Integer.MAX_VALUE, (drawn & Integer.MAX_VALUE) + FIRST.size() * SECOND.size())
                .mapToObj(CodeNames::of)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseGet(() -> of(drawn));
    }

    /** The name that a number stands for; every number stands for one. */
    public static String of(long drawn) {
        var first = FIRST.get((int) Math.floorMod(drawn, (long) FIRST.size()));
        var second = SECOND.get((int) Math.floorMod(drawn / FIRST.size(), (long) SECOND.size()));
        return first + "-" + second;
    }
}
