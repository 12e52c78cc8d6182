package fr.relais.capacity.domain.centre;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Beds and holds tell one story (INV-02): each hold keeps at least one bed, of one unit, all in the hold's phase. */
final class Consistency {

    private Consistency() {}

    static void check(List<Unit> units, Holds holds) {
        Map<HoldId, Hold> active = new HashMap<>();
        holds.active().forEach(hold -> require(active.put(hold.id(), hold) == null));
        Set<BedId> beds = new HashSet<>();
        Set<HoldId> keeping = new HashSet<>();
        for (var unit : units) {
            for (var bed : unit.beds()) {
                require(beds.add(bed.id()));
                bed.under().ifPresent(hold -> {
                    require(agree(active.get(hold), unit, bed));
                    keeping.add(hold);
                });
            }
        }
        require(keeping.size() == active.size());
    }

    private static boolean agree(@Nullable Hold hold, Unit unit, Bed bed) {
        return hold != null && hold.unit().equals(unit.id()) && hold.phase().beds() == bed.status();
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("beds and holds contradict each other");
        }
    }
}
