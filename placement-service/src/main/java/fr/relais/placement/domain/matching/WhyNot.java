package fr.relais.placement.domain.matching;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.Shelf;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.territory.Territory;

/**
 * Why units are no candidates of one household, rule by rule, and how many are. It looks at units one by one: for what
 * is asked once a decision, or by a person.
 */
public final class WhyNot {

    private final Question question;
    private final HardFilters units;

    private WhyNot(Question question) {
        this.question = question;
        this.units = question.units();
    }

    public static WhyNot of(MatchingProfile profile, Tried tried, Supply supply, Territory territory) {
        var atlas = new Atlas(territory, supply.index().places());
        return new WhyNot(Question.of(profile, tried, supply, atlas));
    }

    /** Everything that keeps the household out of each unit of the centre. */
    public Centre centre(CentreAvailability centre) {
        return new Centre(
                centre.centre(),
                centre.departement(),
                centre.version(),
                centre.units().stream()
                        .map(unit -> new Unit(unit.unit(), units.exclusions(centre, unit)))
                        .sorted(Comparator.comparing(unit -> unit.unit().value()))
                        .toList());
    }

    /** The centre that a unit belongs to; every other unit of it comes along. */
    public Stream<Centre> centreOf(UnitRef unit) {
        return question.index()
                .centres()
                .filter(centre ->
                        centre.units().stream().anyMatch(one -> one.unit().equals(unit)))
                .limit(1)
                .map(this::centre);
    }

    /** Of each unit of the country, everything that keeps the household out of it. */
    public Stream<Set<Exclusion>> barriers() {
        return question.index()
                .centres()
                .flatMap(centre -> centre.units().stream().map(unit -> units.exclusions(centre, unit)));
    }

    /**
     * Centres that cannot take the household in any of their units, those first against which the least speaks, then by
     * their id. Which are looked at, and in which order they are named, depends neither on where she sets out from,
     * which whoever reads it is not told, nor on when and in what order they were announced.
     *
     * @param listed how many are named
     * @param looked how many are looked at to find those, from everywhere alike
     */
    public List<Centre> closest(int listed, int looked) {
        return question.index()
                .some(looked)
                .map(this::centre)
                .filter(Centre::isOutOfTheQuestion)
                .sorted(Comparator.comparingInt(Centre::against)
                        .thenComparing(centre -> centre.centre().value()))
                .limit(listed)
                .toList();
    }

    /** How many units can take the household. */
    public int candidates() {
        var count = 0;
        var areas = question.index().areas();
        for (var place = 0; place < areas.size(); place++) {
            if (question.destinations().allow(place)) {
                count += candidates(areas.get(place).vacant());
            }
        }
        return count;
    }

    private int candidates(Shelf shelf) {
        var count = 0;
        for (var number = 0; number < shelf.blocks(); number++) {
            var block = shelf.block(number);
            var rows = question.blocks().candidates(block);
            for (var left = rows & block.rowsOf(question.triedCentres()); left != 0; left &= left - 1) {
                var row = Long.numberOfTrailingZeros(left);
                var tried = question.tried();
                if (tried.leavesOut(block.centre(row)) || tried.passesOver(block.centreOnly(row), block.unit(row))) {
                    rows &= ~Long.lowestOneBit(left);
                }
            }
            count += Long.bitCount(rows);
        }
        return count;
    }

    /** Which units were looked at: how many centres and units there are. */
    public Seen seen() {
        return new Seen(question.index().size(), question.index().census().units());
    }

    public record Seen(int centres, int units) {}

    /**
     * A unit and everything that keeps the household out of it; empty for a candidate.
     *
     * @param exclusions in the order of their codes
     */
    public record Unit(UnitRef unit, Set<Exclusion> exclusions) {

        public Unit {
            var sorted = EnumSet.noneOf(Exclusion.class);
            sorted.addAll(exclusions);
            exclusions = Collections.unmodifiableSet(sorted);
        }

        int against() {
            return exclusions.size() - (exclusions.contains(Exclusion.ACROSS_AN_OCEAN) ? 1 : 0);
        }
    }

    /** @param version the announcement that it is said of */
    public record Centre(CentreRef centre, String departement, long version, List<Unit> units) {

        public Centre {
            units = List.copyOf(units);
        }

        /** How much speaks against its best unit. The ocean is not counted: which side she is on orders nothing. */
        int against() {
            return units.stream().mapToInt(Unit::against).min().orElse(0);
        }

        boolean isOutOfTheQuestion() {
            return units.stream().noneMatch(unit -> unit.exclusions().isEmpty());
        }
    }
}
