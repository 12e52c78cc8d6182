package fr.relais.placement.domain.availability;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a unit has to give at a moment.
 *
 * @param schemeLeft how many beds its scheme still lets be taken; absent when it is in none
 * @param schemeRuns whether that scheme takes people
 * @param everFresh whether a bed is, or was, fresh at some moment
 * @param span while this holds
 */
record Vacancy(
        boolean whole,
        int beds,
        int empty,
        int fresh,
        boolean everFresh,
        @Nullable Integer schemeLeft,
        boolean schemeRuns,
        Span span) {

    /** Reads what {@link PackedCentre} wrote last of the unit but for its languages. */
    static Vacancy read(boolean whole, PackReader reader, Instant moment) {
        var schemeLeft = reader.optionalCount();
        var dates = PackedCentre.schemeDates(reader);
        var span = Span.ALWAYS.around(moment, dates.from()).around(moment, dates.until());
        var beds = 0;
        var empty = 0;
        var fresh = 0;
        var everFresh = false;
        for (var alike = reader.count(); alike > 0; alike = reader.count()) {
            var bed = PackedCentre.alike(reader, alike);
            beds += alike;
            empty += bed.empty() ? alike : 0;
            if (bed.vacant()) {
                everFresh = true;
                fresh += bed.freshAt(moment) ? alike : 0;
                span = span.around(moment, bed.freshUntil());
            }
        }
        return new Vacancy(whole, beds, empty, fresh, everFresh, schemeLeft, dates.runAt(moment), span);
    }

    int emptyReach() {
        return reach(empty);
    }

    int freshReach() {
        return reach(fresh);
    }

    /** For how large a household so many of the beds are enough; all of them are enough for any, as beds go. */
    private int reach(int some) {
        return whole || some == beds ? Reach.allOrNone(some == beds) : Reach.of(some);
    }

    int schemeReach() {
        if (schemeLeft == null) {
            return Reach.FARTHEST;
        }
        return whole ? Reach.allOrNone(beds <= schemeLeft) : Reach.of(schemeLeft);
    }
}
