package fr.relais.capacity.domain.centre;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a hold would take of its centre, before anybody has said whether it may.
 *
 * @param unit absent when the centre has no such unit
 * @param beds none when there are not enough
 * @param cots how many infants need no bed
 */
record Taking(PlaceHold command, Centre centre, @Nullable Unit unit, List<? extends Bed> beds, int cots) {

    static Taking of(PlaceHold command, Centre centre) {
        return centre.unit(command.unit())
                .map(unit -> of(command, centre, unit))
                .orElseGet(() -> new Taking(command, centre, null, List.of(), 0));
    }

    /** An infant takes a cot where there is a free one, else a bed; somebody takes a bed in any case. */
    private static Taking of(PlaceHold command, Centre centre, Unit unit) {
        var asked = command.asked();
        var cots = Math.min(Math.min(asked.infants(), centre.freeCots(unit)), asked.people() - 1);
        return new Taking(command, centre, unit, unit.bedsToHold(asked.people() - cots, command.at()), cots);
    }

    /** The scheme whose beds it would take, if the unit is in one. */
    @Nullable
    Scheme scheme() {
        var id = unit == null ? null : unit.terms().scheme();
        return id == null ? null : centre.convention().scheme(id).orElse(null);
    }

    /** How many more people would be expected than are now. */
    int morePeople() {
        return command.asked().people();
    }

    /** How many more beds would be taken than are now. */
    int moreBeds() {
        return beds.size();
    }
}
