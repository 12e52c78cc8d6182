package fr.relais.capacity.adapter.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.Unit;
import fr.relais.capacity.domain.centre.UnitId;
import fr.relais.contracts.CapacityMessages;
import fr.relais.platform.restore.Behind;
import fr.relais.platform.restore.Told;
import tools.jackson.databind.JsonNode;

/**
 * What was told last of a centre of which the database knows less. Where the last word was not about its beds, every
 * bed counts as taken: nobody knows better.
 *
 * @param compromised whether nobody is sent to its site
 * @param taking whether it takes people
 * @param beds the states of the beds, by unit, in the order of the unit
 */
record ToldCentre(boolean compromised, boolean taking, Map<UnitId, List<BedStatus>> beds) {

    private static final Set<String> TAKING = Set.of("ACTIVE", "VALIDATED", "APPLICANT");

    static ToldCentre of(Behind behind, Centre centre) {
        var newest = behind.last().map(last -> last.event().version()).orElse(Long.MAX_VALUE);
        return behind.last(CapacityMessages.AVAILABILITY)
                .map(Told::event)
                .map(state -> state.version() < newest ? read(state.data()).with(allTaken(centre)) : read(state.data()))
                .orElseGet(() -> new ToldCentre(centre.compromised(), true, allTaken(centre)));
    }

    private static ToldCentre read(JsonNode data) {
        var beds = new HashMap<UnitId, List<BedStatus>>();
        for (var unit : data.path("units")) {
            var states = new ArrayList<BedStatus>();
            unit.path("beds").forEach(bed -> states.add(state(bed.path("state").asString(""))));
            beds.put(new UnitId(unit.path("unit").asString("")), states);
        }
        return new ToldCentre(
                data.path("compromised").asBoolean(false),
                TAKING.contains(data.path("status").asString("")),
                beds);
    }

    /** A state of tomorrow is one in which a bed cannot be had. */
    private static BedStatus state(String code) {
        for (var known : BedStatus.values()) {
            if (known.name().equals(code)) {
                return known;
            }
        }
        return BedStatus.HELD;
    }

    private ToldCentre with(Map<UnitId, List<BedStatus>> others) {
        return new ToldCentre(compromised, taking, others);
    }

    private static Map<UnitId, List<BedStatus>> allTaken(Centre centre) {
        var taken = new HashMap<UnitId, List<BedStatus>>();
        for (Unit unit : centre.units()) {
            taken.put(unit.id(), unit.beds().stream().map(bed -> BedStatus.HELD).toList());
        }
        return taken;
    }
}
