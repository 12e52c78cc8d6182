package fr.relais.placement.domain.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import fr.relais.placement.domain.availability.Census;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.Reach;
import fr.relais.placement.domain.household.Need;

/** How many units each rule keeps out, read off the census: no unit is looked at, but for what was tried. */
final class Tally {

    private final Question question;
    private final Census census;
    private final Map<Exclusion, Integer> units = new EnumMap<>(Exclusion.class);

    private Tally(Question question) {
        this.question = question;
        this.census = question.index().census();
    }

    static Map<Exclusion, Integer> of(Question question) {
        var tally = new Tally(question);
        tally.byCentre();
        tally.byPlace();
        tally.byPeople();
        tally.byNeeds();
        tally.byBeds();
        return Collections.unmodifiableMap(tally.units);
    }

    private void byCentre() {
        add(Exclusion.CENTRE_NOT_ACTIVE, census.inactive());
        add(Exclusion.SITE_COMPROMISED, census.compromised());
        var tried = question.tried();
        for (var centre : question.triedThatAreKnown()) {
            for (var unit : centre.units()) {
                add(Exclusion.CENTRE_LEFT_OUT, tried.leavesOut(centre.centre()) ? 1 : 0);
                add(Exclusion.PASSED_OVER, tried.passesOver(centre, unit.unit()) ? 1 : 0);
            }
        }
    }

    private void byPlace() {
        var destinations = question.destinations();
        add(Exclusion.IN_DANGER_ZONE, unitsIn(destinations.danger()));
        add(Exclusion.OUTSIDE_LOCAL_ZONE, destinations.bound() ? census.units() - unitsIn(destinations.local()) : 0);
        add(Exclusion.ACROSS_AN_OCEAN, unitsIn(destinations.overseas()));
    }

    private int unitsIn(BitSet places) {
        var count = 0;
        for (var place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            count += question.index().area(place).units();
        }
        return count;
    }

    private void byPeople() {
        var blocks = question.blocks();
        add(Exclusion.OTHER_PUBLICS, census.ofPublics(publics -> !blocks.receives(publics)));
        add(Exclusion.NOT_FOR_MINORS, census.ofPublics(publics -> !blocks.authorises(publics)));
    }

    private void byNeeds() {
        var needs = question.profile().needs();
        add(Exclusion.NOT_STEP_FREE, needs.contains(Need.STEP_FREE) ? census.without(Feature.STEP_FREE) : 0);
        add(Exclusion.NO_PETS, needs.contains(Need.PETS) ? census.without(Feature.PETS) : 0);
    }

    private void byBeds() {
        var wanted = question.beds().byCots();
        var people = new int[wanted.length];
        Arrays.fill(people, question.profile().household().size());
        var full = census.shortOf(Reach.EMPTY, wanted);
        add(Exclusion.TOO_SMALL, census.shortOf(Reach.BEDS, wanted));
        add(Exclusion.FULL, full);
        add(Exclusion.NOT_FRESH, census.shortOf(Reach.FRESH, wanted) - full);
        add(Exclusion.SCHEME_CLOSED, census.closed());
        add(Exclusion.SCHEME_FULL, census.shortOf(Reach.SCHEME, wanted));
        add(Exclusion.QUOTA_REACHED, census.shortOf(Reach.QUOTA, people));
    }

    private void add(Exclusion exclusion, int count) {
        if (count > 0) {
            units.merge(exclusion, count, Integer::sum);
        }
    }
}
