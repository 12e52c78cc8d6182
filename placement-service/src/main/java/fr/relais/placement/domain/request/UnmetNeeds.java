package fr.relais.placement.domain.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import fr.relais.placement.domain.clock.BusinessCalendar;
import fr.relais.placement.domain.matching.WaitingReason;

/**
 * The days on which a household waited, over all its rounds, by reasons. Days are those of the coordination. However
 * often the reasons come and go within a day, they are noted once: what is kept grows by days, never by announcements.
 */
public record UnmetNeeds(List<UnmetNeed> needs) {

    public static final UnmetNeeds NONE = new UnmetNeeds(List.of());

    public UnmetNeeds {
        needs = List.copyOf(needs);
        if (needs.stream().filter(UnmetNeed::goesOn).count() > 1) {
            throw new IllegalArgumentException("a household waits once at a time");
        }
    }

    /** The day that it is then for the coordination. */
    public static LocalDate dayOf(Instant at) {
        return at.atZone(BusinessCalendar.NATIONAL.zone()).toLocalDate();
    }

    public boolean goesOn() {
        return needs.stream().anyMatch(UnmetNeed::goesOn);
    }

    /** It waits from then on, or from then on for these reasons. */
    public UnmetNeeds beginning(Set<WaitingReason> reasons, Instant at) {
        var day = dayOf(at);
        var before = ending(at).needs();
        Predicate<UnmetNeed> same = need -> need.reasons().equals(reasons) && need.reaches(day);
        var from = before.stream().filter(same).map(UnmetNeed::from).min(LocalDate::compareTo);
        var all = new ArrayList<>(before.stream().filter(same.negate()).toList());
        all.add(new UnmetNeed(from.orElse(day), null, reasons));
        return new UnmetNeeds(all);
    }

    /** It does not wait any more. */
    UnmetNeeds ending(Instant at) {
        var day = dayOf(at);
        return goesOn()
                ? new UnmetNeeds(needs.stream().map(need -> need.ended(day)).toList())
                : this;
    }
}
