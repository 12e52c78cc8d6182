package fr.relais.placement.domain.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.Feature;
import fr.relais.placement.domain.availability.Kind;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.household.HouseholdType;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.territory.Territory;

/**
 * The matcher as it was before there were columns: every rule asked of every unit, every candidate put in order. What
 * the matcher answers has to be what this answers.
 */
record PlainMatcher(Territory territory, MatchingProfile who, Tried tried, Prices prices, Instant now) {

    private static final List<Feature> SUPPORT =
            List.of(Feature.STAFF_24H, Feature.MEDIATION, Feature.TRAFFICKING_TRAINING);

    private record Judged(CentreAvailability centre, UnitAvailability unit, Set<Exclusion> exclusions) {}

    MatchResult match(Collection<CentreAvailability> centres) {
        var judged = judged(centres);
        var best = new LinkedHashMap<CentreRef, Candidate>();
        inOrder(judged).forEach(one -> best.putIfAbsent(one.centre(), one));
        var candidates = List.copyOf(best.values());
        var counts = new EnumMap<Exclusion, Integer>(Exclusion.class);
        judged.forEach(one -> one.exclusions().forEach(exclusion -> counts.merge(exclusion, 1, Integer::sum)));
        return new MatchResult(candidates, counts, candidates.isEmpty() ? reasons(judged) : Set.of());
    }

    private List<Judged> judged(Collection<CentreAvailability> centres) {
        var judged = new ArrayList<Judged>();
        centres.forEach(centre ->
                centre.units().forEach(unit -> judged.add(new Judged(centre, unit, exclusions(centre, unit)))));
        return judged;
    }

    private List<Candidate> inOrder(List<Judged> judged) {
        return judged.stream()
                .filter(one -> one.exclusions().isEmpty())
                .sorted(order())
                .map(this::candidate)
                .toList();
    }

    List<Candidate> all(Collection<CentreAvailability> centres) {
        return inOrder(judged(centres));
    }

    private Set<Exclusion> exclusions(CentreAvailability centre, UnitAvailability unit) {
        var broken = EnumSet.noneOf(Exclusion.class);
        var household = who.household();
        var code = centre.departement();
        var size = unit.beds().size();
        var wanted = Math.min(unit.bedsHeldFor(household), size);
        addIf(broken, !centre.active(), Exclusion.CENTRE_NOT_ACTIVE);
        addIf(broken, centre.compromised(), Exclusion.SITE_COMPROMISED);
        addIf(broken, tried.leftOut().contains(centre.centre()), Exclusion.CENTRE_LEFT_OUT);
        addIf(broken, passedOver(centre, unit), Exclusion.PASSED_OVER);
        addIf(broken, territory.coveredBy(who.dangerZones()).contains(code), Exclusion.IN_DANGER_ZONE);
        addIf(broken, bound() && !who.localZones().contains(code), Exclusion.OUTSIDE_LOCAL_ZONE);
        addIf(broken, !who.oceanCrossing() && !territory.sameLand(who.departsFrom(), code), Exclusion.ACROSS_AN_OCEAN);
        addIf(broken, unit.bedsNeededBy(household) > size, Exclusion.TOO_SMALL);
        addIf(broken, !unit.publics().admit(household), Exclusion.OTHER_PUBLICS);
        addIf(broken, household.hasMinorsAlone() && !unit.publics().minorsAlone(), Exclusion.NOT_FOR_MINORS);
        addIf(broken, lacks(unit, Need.STEP_FREE, Feature.STEP_FREE), Exclusion.NOT_STEP_FREE);
        addIf(broken, lacks(unit, Need.PETS, Feature.PETS), Exclusion.NO_PETS);
        addIf(broken, wanted <= unit.emptyBeds() && wanted > unit.freshBeds(now), Exclusion.NOT_FRESH);
        addIf(broken, wanted > unit.emptyBeds(), Exclusion.FULL);
        addIf(broken, centre.quotaLeft() != null && household.size() > centre.quotaLeft(), Exclusion.QUOTA_REACHED);
        addIf(
                broken,
                unit.schemeLeft() != null && unit.bedsHeldFor(household) > unit.schemeLeft(),
                Exclusion.SCHEME_FULL);
        addIf(broken, !unit.schemeDates().runAt(now), Exclusion.SCHEME_CLOSED);
        return broken;
    }

    private static void addIf(Set<Exclusion> broken, boolean holds, Exclusion exclusion) {
        if (holds) {
            broken.add(exclusion);
        }
    }

    private boolean bound() {
        return who.relocation() == Relocation.LOCAL_ONLY;
    }

    private boolean passedOver(CentreAvailability centre, UnitAvailability unit) {
        return tried.passedOver().stream()
                .anyMatch(one -> one.unit().equals(unit.unit()) && one.version() >= centre.version());
    }

    private boolean lacks(UnitAvailability unit, Need need, Feature feature) {
        return who.needs().contains(need) && !unit.features().contains(feature);
    }

    private static Set<WaitingReason> reasons(List<Judged> judged) {
        var each = judged.stream()
                .filter(one -> !one.exclusions().contains(Exclusion.CENTRE_NOT_ACTIVE)
                        && !one.exclusions().contains(Exclusion.SITE_COMPROMISED))
                .map(one -> one.exclusions().stream()
                        .flatMap(exclusion -> exclusion.reason().stream())
                        .collect(Collectors.toSet()))
                .toList();
        var fewest = each.stream().mapToInt(Set::size).min().orElse(0);
        var reasons = each.stream()
                .filter(set -> set.size() == fewest)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return reasons.isEmpty() ? Set.of(WaitingReason.NO_FRESH_PLACE) : reasons;
    }

    private Comparator<Judged> order() {
        return Comparator.<Judged>comparingInt(one -> wasted(one.unit()))
                .thenComparing(one -> wastesFamilyUnit(one.unit()))
                .thenComparing(one -> wastedEquipment(one.unit()))
                .thenComparing(one -> support(one.unit()), Comparator.reverseOrder())
                .thenComparing(this::wishesMet, Comparator.reverseOrder())
                .thenComparing(one -> one.unit().duration() != who.duration())
                .thenComparing(one -> prices.of(Kind.of(one.centre().departement(), one.unit())))
                .thenComparing(one -> travel(one.centre().departement()))
                .thenComparing(one -> lastSolicited(one.unit()))
                .thenComparing(one -> draw(one.unit().unit().value()))
                .thenComparing(one -> one.unit().unit().value());
    }

    private int wasted(UnitAvailability unit) {
        return unit.bedsHeldFor(who.household()) - unit.bedsNeededBy(who.household());
    }

    private boolean wastesFamilyUnit(UnitAvailability unit) {
        return who.household().type() != HouseholdType.FAMILY
                && unit.publics().householdTypes().contains(HouseholdType.FAMILY);
    }

    private long wastedEquipment(UnitAvailability unit) {
        return Arrays.stream(Need.values())
                .filter(need -> !who.needs().contains(need))
                .filter(need -> unit.features().contains(Feature.valueOf(need.name())))
                .count();
    }

    private long support(UnitAvailability unit) {
        return who.languages().stream().filter(unit.languages()::contains).count()
                + SUPPORT.stream().filter(unit.features()::contains).count();
    }

    private long wishesMet(Judged one) {
        var away = who.relocation() == Relocation.REMOVAL_PREFERRED
                && !territory.around(who.departsFrom()).contains(one.centre().departement());
        return (away ? 1 : 0)
                + who.wishes().stream()
                        .filter(wish -> one.unit().features().contains(Feature.valueOf(wish.name())))
                        .count();
    }

    private int travel(String departement) {
        return territory.bordersFrom(who.departsFrom()).getOrDefault(departement, 1_000);
    }

    private static long lastSolicited(UnitAvailability unit) {
        return unit.lastSolicitedAt() == null
                ? Long.MIN_VALUE
                : Objects.requireNonNull(unit.lastSolicitedAt()).toEpochMilli();
    }

    private long draw(String unit) {
        var mixed = who.seed().getMostSignificantBits() ^ who.seed().getLeastSignificantBits();
        for (var character : unit.toCharArray()) {
            mixed = mixed * 31 + character;
        }
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private Candidate candidate(Judged one) {
        return new Candidate(
                one.centre().centre(),
                "",
                one.centre().organisation(),
                one.centre().departement(),
                one.unit().unit(),
                who.household().size(),
                who.household().infants(),
                one.unit().bedsHeldFor(who.household()),
                one.centre().version(),
                prices.of(Kind.of(one.centre().departement(), one.unit())));
    }
}
