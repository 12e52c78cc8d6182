package fr.relais.capacity.domain.exchange;

import java.util.Map;
import java.util.Optional;

import fr.relais.capacity.domain.centre.UnavailableReason;

/** The reasons that a centre may give, by what people write in a table. */
final class ReasonNames {

    private static final Map<String, UnavailableReason> KNOWN = Map.ofEntries(
            Map.entry("travaux", UnavailableReason.WORKS),
            Map.entry("works", UnavailableReason.WORKS),
            Map.entry("traitementcontrelesnuisibles", UnavailableReason.PEST_CONTROL),
            Map.entry("nuisibles", UnavailableReason.PEST_CONTROL),
            Map.entry("pestcontrol", UnavailableReason.PEST_CONTROL),
            Map.entry("equipeincomplete", UnavailableReason.STAFFING),
            Map.entry("staffing", UnavailableReason.STAFFING),
            Map.entry("shortofstaff", UnavailableReason.STAFFING),
            Map.entry("suretedulieu", UnavailableReason.SAFETY),
            Map.entry("safety", UnavailableReason.SAFETY),
            Map.entry("findefinancement", UnavailableReason.END_OF_FUNDING),
            Map.entry("endoffunding", UnavailableReason.END_OF_FUNDING),
            Map.entry("autreraisonpassagere", UnavailableReason.OTHER_TEMPORARY),
            Map.entry("autre", UnavailableReason.OTHER_TEMPORARY),
            Map.entry("other", UnavailableReason.OTHER_TEMPORARY),
            Map.entry("othertemporary", UnavailableReason.OTHER_TEMPORARY));

    private ReasonNames() {}

    static Optional<UnavailableReason> read(String text) {
        return Optional.ofNullable(KNOWN.get(AvailabilityColumn.plain(text)));
    }
}
