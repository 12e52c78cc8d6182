package fr.relais.placement.domain.matching;

import java.util.List;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.NationalIndex;

import static fr.relais.placement.domain.matching.Profiles.NOW;
import static fr.relais.placement.domain.matching.Profiles.profile;

/** Matches against a few units, without the ceremony. */
final class Matching {

    private Matching() {}

    static MatchResult match(MatchingProfile profile, UnitBuilder... units) {
        return match(profile, Tried.NOTHING, units);
    }

    static MatchResult match(MatchingProfile profile, Tried tried, UnitBuilder... units) {
        return new Matcher(Profiles.MAP).match(profile, tried, supplyOf(units));
    }

    static Supply supplyOf(UnitBuilder... units) {
        var centres = Stream.of(units).map(UnitBuilder::build).toList();
        return Supply.unpriced(NationalIndex.EMPTY.with(centres), NOW);
    }

    static List<String> names(MatchResult result) {
        return result.candidates().stream().map(one -> one.unit().value()).toList();
    }
}
