package fr.relais.capacity.domain.centre;

import java.util.OptionalInt;

/**
 * A centre's quota in the year that its count stands in (INV-28). Somebody who is expected counts as admitted: the
 * place is promised.
 */
public record Quota(Centre centre) {

    /** How many people more may be expected; empty when the convention sets no number. */
    public OptionalInt left() {
        return agreed().stream().map(most -> Math.max(0, most - used())).findFirst();
    }

    /** How many people the centre takes this year in all, what it has agreed to on top included. */
    public OptionalInt agreed() {
        return centre.convention().capacity() instanceof CapacityTerms.Quota quota
                ? OptionalInt.of(quota.admissions() + admissions().agreedFor(year()))
                : OptionalInt.empty();
    }

    public int year() {
        return admissions().year();
    }

    /** People who have arrived this year. */
    public int admitted() {
        return admissions().admittedIn(year());
    }

    /** People who are held a place, or have one reserved. */
    public int expected() {
        return centre.holds().pending().mapToInt(Hold::expected).sum();
    }

    int used() {
        return admitted() + expected();
    }

    boolean exceeded() {
        return agreed().stream().anyMatch(most -> used() > most);
    }

    private Admissions admissions() {
        return centre.standing().admissions();
    }
}
