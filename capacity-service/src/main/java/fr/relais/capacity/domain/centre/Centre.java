package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.blocks.Decision.Accepted;
import org.jspecify.annotations.Nullable;

/**
 * A centre with its units, beds and holds: the boundary inside which "one bed, at most one hold, reservation or
 * occupant" is always true (INV-02).
 *
 * <p>Immutable and free of I/O. Beds and holds that contradict each other cannot be built. Whatever a command asks,
 * first everything happens that is due at its time: lapses, staleness, silence. So a decision never rests on a hold or
 * a vacancy that is over, whether or not anybody has written that down.
 *
 * @param lastSolicitedAt when a hold was last placed here
 */
public record Centre(
        CentreProfile profile,
        CentreStatus status,
        List<Unit> units,
        Holds holds,
        @Nullable Instant lastSolicitedAt) {

    /** A centre with more beds than this is registered as several. */
    public static final int MOST_BEDS = 200;

    public Centre {
        units = List.copyOf(units);
        Consistency.check(units, holds);
    }

    /** A new centre, active, without units. */
    public static Decision<Centre, CentreEvent, CentreRefusal> register(CentreProfile profile) {
        return Decision.accept(
                new Centre(profile, CentreStatus.ACTIVE, List.of(), Holds.NONE, null),
                new CentreEvent.CentreRegistered(profile.organisation(), profile.departement(), profile.kind()));
    }

    /**
     * The centre's answer to a command. Accepted: with what was due first, then with what the command did. A repeat of
     * something already true adds nothing of its own.
     */
    public Decision<Centre, CentreEvent, CentreRefusal> decide(CentreCommand command, Timers timers) {
        var due = Expiry.of(this, command.at(), timers);
        return command.answer(due.centre(), timers)
                .fold(accepted -> Decision.accept(accepted.state(), explaining(due, accepted)), Decision::refuse);
    }

    private static List<CentreEvent> explaining(Expiry due, Accepted<Centre, CentreEvent, CentreRefusal> accepted) {
        var events = new ArrayList<>(due.events());
        events.addAll(accepted.events());
        return new Notices(accepted.state()).after(events);
    }

    /** This centre as it is at a moment, with everything due by then. For reading: nothing has been stored. */
    public Centre asOf(Instant moment, Timers timers) {
        return Expiry.of(this, moment, timers).centre();
    }

    /** The next moment at which something becomes due by itself, if there is one. */
    public Optional<Instant> nextDue(Timers timers) {
        return Expiry.nextDue(this, timers);
    }

    public CentreId id() {
        return profile.id();
    }

    public boolean active() {
        return status == CentreStatus.ACTIVE;
    }

    public Optional<Unit> unit(UnitId id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    public int capacity() {
        return units.stream().mapToInt(Unit::capacity).sum();
    }

    /** Only a child facility is authorised to take minors alone (INV-05). */
    public boolean mayOffer(UnitTerms terms) {
        return !terms.publics().minorsAlone() || profile.kind() == CentreKind.CHILD_FACILITY;
    }

    /** The beds under a hold, all in the same state; empty when there is no such hold. */
    public List<Bed> bedsUnder(HoldId hold) {
        return beds().filter(bed -> bed.isUnder(hold)).toList();
    }

    /** In which state the beds under an active hold are. */
    public Optional<BedStatus> statusOf(HoldId hold) {
        return beds().filter(bed -> bed.isUnder(hold)).map(Bed::status).findFirst();
    }

    Stream<Bed> beds() {
        return units.stream().flatMap(unit -> unit.beds().stream());
    }

    CentreEvent.Lease leaseOf(Hold hold) {
        return new CentreEvent.Lease(
                hold.id(),
                hold.fence(),
                hold.unit(),
                bedsUnder(hold.id()).stream().map(Bed::id).toList());
    }

    Centre withStatus(CentreStatus next) {
        return new Centre(profile, next, units, holds, lastSolicitedAt);
    }

    Centre adding(Unit unit) {
        var next = new ArrayList<>(units);
        next.add(unit);
        return new Centre(profile, status, next, holds, lastSolicitedAt);
    }

    Centre replacing(Unit unit) {
        var next = units.stream()
                .map(old -> old.id().equals(unit.id()) ? unit : old)
                .toList();
        return new Centre(profile, status, next, holds, lastSolicitedAt);
    }

    /** Beds and holds change in one step: between two steps they would contradict each other. */
    Centre changing(Predicate<Bed> chosen, UnaryOperator<Bed> change, Holds next) {
        return new Centre(profile, status, changed(chosen, change), next, lastSolicitedAt);
    }

    Centre changing(Predicate<Bed> chosen, UnaryOperator<Bed> change) {
        return changing(chosen, change, holds);
    }

    Centre with(Holds next) {
        return new Centre(profile, status, units, next, lastSolicitedAt);
    }

    Centre solicited(Instant at) {
        return new Centre(profile, status, units, holds, at);
    }

    private List<Unit> changed(Predicate<Bed> chosen, UnaryOperator<Bed> change) {
        return units.stream().map(unit -> unit.changing(chosen, change)).toList();
    }
}
