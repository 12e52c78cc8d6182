package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import fr.relais.blocks.Decision;
import fr.relais.blocks.Decision.Accepted;

/**
 * A centre with its units, beds and holds: the boundary inside which "one bed, at most one hold, reservation or
 * occupant" is always true (INV-02), and quota, scheme caps and separation are decided where a hold is decided.
 *
 * <p>Immutable and free of I/O. Beds and holds that contradict each other cannot be built. Whatever a command asks,
 * first everything happens that is due at its time: lapses, staleness, silence. So a decision never rests on a hold or
 * a vacancy that is over, whether or not anybody has written that down.
 */
public record Centre(CentreProfile profile, Standing standing, List<Unit> units, Holds holds) {

    /** A centre with more beds than this is registered as several. */
    public static final int MOST_BEDS = 200;

    public Centre {
        units = List.copyOf(units);
        Consistency.check(units, holds);
    }

    /** A new centre that one coordinator vouches for on these terms: an applicant, until a second one does. */
    public static Decision<Centre, CentreEvent, CentreRefusal> register(
            CentreProfile profile, Convention convention, Word word) {
        return ConventionRule.refusalFor(profile.kind(), convention)
                .<Decision<Centre, CentreEvent, CentreRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(
                        vouched(begun(profile, convention, word.at()), word),
                        new CentreEvent.CentreRegistered(
                                profile.organisation(), profile.departement(), profile.kind(), convention.capacity())));
    }

    /** A new centre that asks to join: nothing is taken there before the coordinator has said yes. */
    public static Decision<Centre, CentreEvent, CentreRefusal> apply(CentreProfile profile, Instant at) {
        var convention = Convention.standingFor(profile.kind());
        return Decision.accept(
                begun(profile, convention, at),
                new CentreEvent.CentreApplied(profile.organisation(), profile.departement(), profile.kind()));
    }

    private static Centre vouched(Centre applicant, Word word) {
        return applicant.with(applicant.standing().saidBy(word));
    }

    private static Centre begun(CentreProfile profile, Convention convention, Instant at) {
        var year = profile.departement().dayAt(at).getYear();
        return new Centre(profile, Standing.of(CentreStatus.APPLICANT, convention, year), List.of(), Holds.NONE);
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

    public CentreStatus status() {
        return standing.status();
    }

    public Convention convention() {
        return standing.convention();
    }

    /** Whether it takes new holds, as far as its membership goes. */
    public boolean active() {
        return status() == CentreStatus.VALIDATED;
    }

    /** Whether somebody could be sent there. */
    public boolean takesPeople() {
        return active() && !compromised();
    }

    /** Whether something can be said of its units and beds. */
    public boolean isMember() {
        return status() == CentreStatus.VALIDATED || status() == CentreStatus.SUSPENDED;
    }

    /** Whether the first of two coordinators has said yes to it. */
    public boolean vouchedFor() {
        return status() == CentreStatus.APPLICANT && standing.pending() != null;
    }

    /** Whether the first of two coordinators has said that nobody knows of its site. */
    public boolean beingCleared() {
        return compromised() && standing.pending() != null;
    }

    /** Whether it waits for the word of a second coordinator. */
    public boolean halfway() {
        return vouchedFor() || beingCleared();
    }

    /** Whether the network may know where it is. */
    public boolean compromised() {
        return standing.compromisedAt() != null;
    }

    /** Whether that link is the one of this centre, and still good. */
    public boolean opensTo(LinkHash hash, Instant moment) {
        var link = standing.link();
        return link != null && isMember() && !compromised() && link.opensAt(hash, moment);
    }

    /** Which day it is at the centre. */
    public LocalDate dayAt(Instant moment) {
        return profile.departement().dayAt(moment);
    }

    public Optional<Unit> unit(UnitId id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    public int capacity() {
        return units.stream().mapToInt(Unit::capacity).sum();
    }

    /** What it has agreed to take in the year that its count stands in, and how much of it is left. */
    public Quota quota() {
        return new Quota(this);
    }

    /** How many beds of a scheme's units are held, reserved or lived in (INV-03). */
    public int takenIn(SchemeId scheme) {
        return (int) bedsOf(scheme).filter(bed -> bed.under().isPresent()).count();
    }

    /** How many beds a scheme still lets be taken; none when the convention has no such scheme. */
    public int leftIn(SchemeId scheme) {
        return convention()
                .scheme(scheme)
                .map(known -> Math.max(0, known.cap() - takenIn(scheme)))
                .orElse(0);
    }

    /** Whether the scheme of a unit, if it is in one, takes people at that moment. */
    boolean runs(Unit unit, Instant moment) {
        return Stream.ofNullable(unit.terms().scheme())
                .flatMap(id -> convention().scheme(id).stream())
                .allMatch(scheme -> scheme.runsOn(dayAt(moment)));
    }

    Stream<Bed> bedsOf(SchemeId scheme) {
        return units.stream()
                .filter(unit -> scheme.equals(unit.terms().scheme()))
                .flatMap(unit -> unit.beds().stream());
    }

    /** The cots of a unit that nobody's hold counts on. */
    public int freeCots(Unit unit) {
        var used = holds.active().stream()
                .filter(hold -> hold.unit().equals(unit.id()) && !hold.underReview())
                .mapToInt(Hold::cots)
                .sum();
        return Math.max(0, unit.terms().cots() - used);
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

    Centre with(Standing next) {
        return new Centre(profile, next, units, holds);
    }

    Centre adding(Unit unit) {
        var next = new ArrayList<>(units);
        next.add(unit);
        return new Centre(profile, standing, next, holds);
    }

    Centre replacing(Unit unit) {
        var next = units.stream()
                .map(old -> old.id().equals(unit.id()) ? unit : old)
                .toList();
        return new Centre(profile, standing, next, holds);
    }

    /** Beds and holds change in one step: between two steps they would contradict each other. */
    Centre changing(Predicate<Bed> chosen, UnaryOperator<Bed> change, Holds next) {
        return new Centre(profile, standing, changed(chosen, change), next);
    }

    Centre changing(Predicate<Bed> chosen, UnaryOperator<Bed> change) {
        return changing(chosen, change, holds);
    }

    Centre with(Holds next) {
        return new Centre(profile, standing, units, next);
    }

    private List<Unit> changed(Predicate<Bed> chosen, UnaryOperator<Bed> change) {
        return units.stream().map(unit -> unit.changing(chosen, change)).toList();
    }
}
