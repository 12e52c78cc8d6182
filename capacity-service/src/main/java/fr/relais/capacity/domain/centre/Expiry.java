package fr.relais.capacity.domain.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What time alone does to a centre: holds lapse, vacancies go stale and then silent, a reservation becomes overdue, a
 * year begins. It never ends a reservation or a stay (INV-10).
 *
 * @param centre the centre with everything that was due
 * @param events what had become due; empty when nothing had
 */
record Expiry(Centre centre, List<CentreEvent> events) {

    static Expiry of(Centre centre, Instant at, Timers timers) {
        var due = nextDue(centre, timers);
        var none = new Expiry(centre, List.of());
        if (due.isEmpty() || at.isBefore(due.get())) {
            return none;
        }
        return none.lapsing(at, timers)
                .goingStale(at)
                .goingSilent(at, timers)
                .nudging(at, timers)
                .expecting(at)
                .becomingOverdue(at)
                .renewingTheQuota(at);
    }

    static Optional<Instant> nextDue(Centre centre, Timers timers) {
        var holds = centre.holds().active().stream().flatMap(Expiry::dueOf);
        var beds = centre.beds().flatMap(bed -> dueOf(bed, centre, timers));
        return Stream.of(holds, beds, newYearOf(centre))
                .flatMap(Function.identity())
                .min(Instant::compareTo);
    }

    /** The first moment of the next year, where a quota counts by the year. */
    private static Stream<Instant> newYearOf(Centre centre) {
        return centre.quota().agreed().isEmpty()
                ? Stream.empty()
                : Stream.of(beginOf(LocalDate.of(centre.quota().year() + 1, 1, 1), centre));
    }

    private static Stream<Instant> dueOf(Hold hold) {
        if (hold.ends()) {
            return Stream.of(hold.expiresAt());
        }
        return hold.phase() instanceof Hold.Agreed agreed && !agreed.overdue()
                ? Stream.of(agreed.until())
                : Stream.empty();
    }

    private static Stream<Instant> dueOf(Bed bed, Centre centre, Timers timers) {
        if (bed instanceof Bed.Vacant vacant) {
            return Stream.of(vacant.vacancy().freshUntil());
        }
        if (bed instanceof Bed.Upcoming upcoming && !upcoming.said()) {
            return Stream.of(beginOf(upcoming.availableFrom(), centre));
        }
        return bed instanceof Bed.Stale stale
                ? Stream.of(stale.since().plus(timers.nextAfter(stale.nudges())))
                : Stream.empty();
    }

    private static Instant beginOf(LocalDate day, Centre centre) {
        return centre.profile().departement().beginOf(day);
    }

    private Expiry lapsing(Instant at, Timers timers) {
        var result = this;
        for (var hold : centre.holds().active()) {
            if (hold.lapsedAt(at)) {
                result = result.lapsed(hold, at, timers);
            }
        }
        return result;
    }

    /** At its own moment, not at that of looking: what is found does not depend on when somebody looked before. */
    private Expiry lapsed(Hold hold, Instant at, Timers timers) {
        var holds = centre.holds().ending(hold.id(), HoldEnd.LAPSED, at, timers.memory());
        var back = GivingBack.of(centre, hold, hold.expiresAt(), holds);
        return then(back.centre(), List.of(new CentreEvent.HoldLapsed(centre.leaseOf(hold), back.stale())));
    }

    private Expiry goingStale(Instant at) {
        Predicate<Bed> due =
                bed -> bed instanceof Bed.Vacant vacant && !vacant.vacancy().freshAt(at);
        return then(centre.changing(due, Expiry::stale), perUnit(due, CentreEvent.VacancyWentStale::new));
    }

    private static Bed stale(Bed bed) {
        var vacancy = ((Bed.Vacant) bed).vacancy();
        return new Bed.Stale(bed.id(), vacancy.confirmedAt(), vacancy.freshUntil(), 0);
    }

    private Expiry goingSilent(Instant at, Timers timers) {
        Predicate<Bed> due = bed ->
                bed instanceof Bed.Stale stale && !at.isBefore(stale.since().plus(timers.silence()));
        var next = centre.changing(due, bed -> silent((Bed.Stale) bed, timers));
        return then(next, perUnit(due, CentreEvent.VacancyWentSilent::new));
    }

    private static Bed silent(Bed.Stale stale, Timers timers) {
        var since = stale.since().plus(timers.silence());
        return new Bed.Unavailable(stale.id(), UnavailableReason.SILENCE, since, null);
    }

    /** Between stale and silent the centre is asked again, each time once, however late somebody looks. */
    private Expiry nudging(Instant at, Timers timers) {
        var result = this;
        for (var number = 1; number <= timers.nudges().size(); number++) {
            result = result.nudging(number, at, timers);
        }
        return result;
    }

    private Expiry nudging(int number, Instant at, Timers timers) {
        Predicate<Bed> due = bed -> bed instanceof Bed.Stale stale
                && stale.nudges() < number
                && timers.nudgesDue(stale.since(), at) == number;
        return then(
                centre.changing(due, bed -> nudged((Bed.Stale) bed, number)),
                perUnit(due, (unit, beds) -> new CentreEvent.VacancyNudged(unit, beds, number)));
    }

    private static Bed nudged(Bed.Stale stale, int number) {
        return new Bed.Stale(stale.id(), stale.confirmedAt(), stale.since(), number);
    }

    /** Its day has come: the centre is asked, and nothing changes by itself. */
    private Expiry expecting(Instant at) {
        Predicate<Bed> due = bed -> bed instanceof Bed.Upcoming upcoming
                && !upcoming.said()
                && !at.isBefore(beginOf(upcoming.availableFrom(), centre));
        return then(centre.changing(due, Expiry::asked), perUnit(due, CentreEvent.BedsExpected::new));
    }

    private static Bed asked(Bed bed) {
        var upcoming = (Bed.Upcoming) bed;
        return new Bed.Upcoming(bed.id(), upcoming.availableFrom(), upcoming.since(), true);
    }

    private Expiry becomingOverdue(Instant at) {
        var result = this;
        for (var hold : centre.holds().active()) {
            if (hold.newlyOverdueAt(at) && hold.phase() instanceof Hold.Agreed agreed) {
                result = result.overdue(hold, agreed.until());
            }
        }
        return result;
    }

    private Expiry overdue(Hold hold, Instant until) {
        var next = centre.with(centre.holds().replacing(hold.in(new Hold.Agreed(until, true))));
        return then(next, List.of(new CentreEvent.ReservationOverdue(centre.leaseOf(hold), until)));
    }

    /** What the centre has agreed to for people who are still expected goes with them into the new year. */
    private Expiry renewingTheQuota(Instant at) {
        var year = centre.dayAt(at).getYear();
        if (year <= centre.quota().year() || !(centre.convention().capacity() instanceof CapacityTerms.Quota quota)) {
            return this;
        }
        var standing = centre.standing();
        var carried = Math.max(0, centre.quota().expected() - quota.admissions());
        var agreed = Math.max(carried, standing.admissions().agreedFor(year));
        var admissions = standing.admissions().in(year).agreeing(agreed, year);
        return then(centre.with(standing.with(admissions)), List.of(new CentreEvent.QuotaRenewed(year, carried)));
    }

    private List<CentreEvent> perUnit(Predicate<Bed> chosen, BiFunction<UnitId, List<BedId>, CentreEvent> event) {
        return centre.units().stream()
                .filter(unit -> unit.beds().stream().anyMatch(chosen))
                .map(unit -> event.apply(
                        unit.id(),
                        unit.beds().stream().filter(chosen).map(Bed::id).toList()))
                .toList();
    }

    private Expiry then(Centre next, List<CentreEvent> more) {
        var all = new ArrayList<>(events);
        all.addAll(more);
        return new Expiry(next, all);
    }
}
