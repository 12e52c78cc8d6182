package fr.relais.placement.domain.stay;

import java.time.LocalDate;
import java.util.Set;

/**
 * Somebody was told of her rights.
 *
 * @param language in which, by its code
 */
public record RightsInformation(Set<RightsFamily> families, String language, boolean interpreter, LocalDate on) {

    public RightsInformation {
        families = Set.copyOf(families);
    }
}
