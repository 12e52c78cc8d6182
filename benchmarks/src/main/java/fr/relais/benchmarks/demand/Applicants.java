package fr.relais.benchmarks.demand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.relais.placement.domain.availability.DurationClass;
import fr.relais.placement.domain.household.Need;
import fr.relais.placement.domain.household.Relocation;
import fr.relais.placement.domain.household.Wish;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.request.DangerTier;

/**
 * Households over time: most come one by one, some together when a network falls, from where people live. Each gives up
 * after a while, a fiftieth of the time looked at in the mean.
 */
final class Applicants {

    private static final double IN_BURSTS = .10;
    private static final int SMALLEST_BURST = 6;
    private static final int LARGEST_BURST = 20;
    private static final double PATIENCE = .02;
    private static final double BURST_LASTS = .002;

    private static final Shares<DangerTier> TIERS =
            Shares.of(.12, DangerTier.IMMINENT).and(.38, DangerTier.HIGH).and(.50, DangerTier.MODERATE);

    private static final Shares<Relocation> NATIONAL = Shares.of(.70, Relocation.REMOVAL_REQUIRED)
            .and(.15, Relocation.REMOVAL_PREFERRED)
            .and(.15, Relocation.NO_PREFERENCE);

    /** Where else the network is, beside where she lives: exposure areas are several (domain.md 1). */
    private static final Shares<Integer> OTHER_DANGERS =
            Shares.of(.5, 0).and(.3, 1).and(.2, 2);

    private static final Shares<String> SPOKEN = Shares.of(.22, "en")
            .and(.18, "fr")
            .and(.14, "ar")
            .and(.10, "es")
            .and(.10, "ro")
            .and(.07, "pcm")
            .and(.06, "bin")
            .and(.05, "pt")
            .and(.04, "sq")
            .and(.04, "rom");

    private final FrenchMap map;
    private final Cell cell;
    private final Draws draws;

    Applicants(FrenchMap map, Cell cell, Draws draws) {
        this.map = map;
        this.cell = cell;
        this.draws = draws;
    }

    /** So many, in the order they come before the end. */
    List<Applicant> draw(int count, long end) {
        var all = new ArrayList<Applicant>();
        while (all.size() < count) {
            if (draws.chance(IN_BURSTS / (SMALLEST_BURST + LARGEST_BURST) * 2 / (1 - IN_BURSTS))) {
                burst(all, count, end);
            } else {
                all.add(applicant(draws.before(end), map.whereSomebodyLives(draws), end));
            }
        }
        all.sort(Comparator.comparingLong(Applicant::comesAt));
        return List.copyOf(all);
    }

    private void burst(List<Applicant> all, int count, long end) {
        var size = Math.min(count - all.size(), draws.between(SMALLEST_BURST, LARGEST_BURST));
        var begins = draws.before(end);
        var home = map.whereSomebodyLives(draws);
        for (var number = 0; number < size; number++) {
            var comes = Math.min(end - 1, begins + draws.before((long) (BURST_LASTS * end)));
            all.add(applicant(comes, home, end));
        }
    }

    private Applicant applicant(long comes, String home, long end) {
        var national = draws.chance(cell.national());
        return new Applicant(
                comes, comes + draws.lasting(PATIENCE * end), draws.one(TIERS), national, profile(home, national));
    }

    private MatchingProfile profile(String home, boolean national) {
        var relocation = national ? draws.one(NATIONAL) : Relocation.LOCAL_ONLY;
        return new MatchingProfile(
                draws.id(),
                Households.draw(draws),
                draws.chance(.6) ? DurationClass.SHORT : DurationClass.LONG,
                relocation,
                relocation == Relocation.REMOVAL_REQUIRED ? dangers(home) : Set.of(),
                national ? Set.of() : Set.copyOf(map.nearest(home, draws.between(4, 16))),
                draws.chance(map.overseas(home) ? .5 : .02),
                home,
                needs(),
                wishes(),
                languages());
    }

    private Set<String> dangers(String home) {
        var zones = new HashSet<>(Set.of(home));
        int others = draws.one(OTHER_DANGERS);
        for (var number = 0; number < others; number++) {
            zones.add(map.whereSomebodyLives(draws));
        }
        return zones;
    }

    private Set<Need> needs() {
        var needs = new HashSet<Need>();
        if (draws.chance(.07)) {
            needs.add(Need.STEP_FREE);
        }
        if (draws.chance(.04)) {
            needs.add(Need.PETS);
        }
        return needs;
    }

    private Set<Wish> wishes() {
        var wishes = new HashSet<Wish>();
        for (var wish : Wish.values()) {
            if (draws.chance(.15)) {
                wishes.add(wish);
            }
        }
        return wishes;
    }

    private Set<String> languages() {
        var languages = new HashSet<>(Set.of(draws.one(SPOKEN)));
        if (draws.chance(.3)) {
            languages.add("fr");
        }
        return languages;
    }
}
