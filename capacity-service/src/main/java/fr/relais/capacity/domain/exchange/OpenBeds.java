package fr.relais.capacity.domain.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import fr.relais.capacity.domain.centre.AllocationMode;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.SchemeId;
import fr.relais.capacity.domain.centre.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The beds of a centre that holds could take one after the other, each for as few people as there can be: what is left
 * of its quota and of its schemes is used up by those before.
 */
final class OpenBeds {

    private final Centre centre;
    private final LocalDate today;
    private final Map<SchemeId, Integer> leftInSchemes = new HashMap<>();
    private int peopleLeft;

    OpenBeds(Centre centre, LocalDate today) {
        this.centre = centre;
        this.today = today;
        this.peopleLeft = centre.quota().left().orElse(Integer.MAX_VALUE);
    }

    int count() {
        return centre.units().stream().mapToInt(this::taken).sum();
    }

    private int taken(Unit unit) {
        var fresh = (int) unit.count(BedStatus.VACANT);
        var scheme = unit.terms().scheme();
        var room = room(scheme);
        var whole = unit.mode() == AllocationMode.WHOLE_UNIT;
        var beds = whole ? wholeUnit(unit, fresh, room) : Math.min(fresh, Math.min(room, peopleLeft));
        peopleLeft -= whole ? Math.min(beds, 1) : beds;
        if (scheme != null) {
            leftInSchemes.put(scheme, room - beds);
        }
        return beds;
    }

    private int wholeUnit(Unit unit, int fresh, int room) {
        return fresh == unit.capacity() && fresh <= room && peopleLeft > 0 ? fresh : 0;
    }

    private int room(@Nullable SchemeId scheme) {
        return scheme == null
                ? Integer.MAX_VALUE
                : leftInSchemes.computeIfAbsent(
                        scheme,
                        id -> centre.convention()
                                .scheme(id)
                                .filter(known -> known.runsOn(today))
                                .map(known -> centre.leftIn(id))
                                .orElse(0));
    }
}
