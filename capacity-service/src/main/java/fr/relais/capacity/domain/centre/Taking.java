package fr.relais.capacity.domain.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import fr.relais.blocks.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a hold would take of its centre, before anybody has said whether it may.
 *
 * @param unit absent when the centre has no such unit
 * @param block the block that it draws on, when it draws on one that is there
 * @param beds none when there are not enough
 * @param cots how many infants need no bed
 */
record Taking(
        PlaceHold command,
        Centre centre,
        @Nullable Unit unit,
        @Nullable Hold block,
        List<BedId> beds,
        int cots) {

    static Taking of(PlaceHold command, Centre centre) {
        return centre.unit(command.unit())
                .map(unit -> of(command, centre, unit))
                .orElseGet(() -> new Taking(command, centre, null, null, List.of(), 0));
    }

    /** An infant takes a cot where there is a free one, else a bed; somebody takes a bed in any case. */
    private static Taking of(PlaceHold command, Centre centre, Unit unit) {
        var asked = command.asked();
        var cots = Math.min(Math.min(asked.infants(), centre.freeCots(unit)), asked.people() - 1);
        var block = drawnOn(command, centre).orElse(null);
        var needed = asked.people() - cots;
        var beds = block == null
                ? unit.bedsToHold(needed, command.at()).stream().map(Bed::id).toList()
                : outOf(block, unit, needed, centre);
        return new Taking(command, centre, unit, block, beds, cots);
    }

    private static Optional<Hold> drawnOn(PlaceHold command, Centre centre) {
        return Optional.ofNullable(command.outOf())
                .flatMap(centre.holds()::find)
                .filter(block -> block.kind() == HoldKind.BLOCK)
                .filter(block -> block.unit().equals(command.unit()));
    }

    /** Beds that a block keeps were fresh when it took them: it need not be asked whether they still are. */
    private static List<BedId> outOf(Hold block, Unit unit, int needed, Centre centre) {
        var kept = centre.bedsUnder(block.id()).stream().map(Bed::id).toList();
        if (needed > kept.size()) {
            return List.of();
        }
        return unit.mode() == AllocationMode.WHOLE_UNIT ? kept : kept.subList(0, needed);
    }

    /** The scheme whose beds it would take, if the unit is in one. */
    @Nullable
    Scheme scheme() {
        var id = unit == null ? null : unit.terms().scheme();
        return id == null ? null : centre.convention().scheme(id).orElse(null);
    }

    /** How many more people would be expected than are now. */
    int morePeople() {
        return command.asked().people() - (block == null ? 0 : block.people() - leftInBlock(block));
    }

    /** How many more beds would be taken than are now. */
    int moreBeds() {
        return block == null ? beds.size() : 0;
    }

    Decision<Centre, CentreEvent, CentreRefusal> placed(Timers timers) {
        var asked = command.asked();
        var lease = new Hold(
                command.hold(),
                centre.holds().fence() + 1,
                command.unit(),
                asked,
                asked.people(),
                cots,
                command.at(),
                asked.expiry(timers, command.at()),
                false,
                null,
                new Hold.Waiting());
        var next = centre.changing(bed -> beds.contains(bed.id()), this::held, holdsWith(lease, timers))
                .with(centre.standing().solicited(command.at()));
        return Decision.accept(next, events(next, lease));
    }

    private Holds holdsWith(Hold lease, Timers timers) {
        var placed = centre.holds().placing(lease);
        if (block == null) {
            return placed;
        }
        var left = leftInBlock(block);
        return left == 0
                ? placed.ending(block.id(), HoldEnd.USED_UP, command.at(), timers.memory())
                : placed.replacing(block.expecting(left));
    }

    private int leftInBlock(Hold drawn) {
        return Math.min(drawn.people(), centre.bedsUnder(drawn.id()).size() - beds.size());
    }

    private Bed held(Bed bed) {
        var vacancy = bed instanceof Bed.Held held ? held.vacancy() : ((Bed.Vacant) bed).vacancy();
        return new Bed.Held(bed.id(), command.hold(), vacancy);
    }

    private List<CentreEvent> events(Centre next, Hold lease) {
        var events = new ArrayList<CentreEvent>();
        if (block != null) {
            var drawn = new CentreEvent.Lease(block.id(), block.fence(), block.unit(), beds);
            events.add(new CentreEvent.BlockDrawnOn(drawn, leftInBlock(block)));
        }
        events.add(new CentreEvent.BedHeld(
                next.leaseOf(lease), lease.kind(), lease.expiresAt(), lease.people(), lease.cots()));
        return events;
    }
}
