package fr.relais.placement.domain.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import fr.relais.placement.domain.assignment.Allotment;
import fr.relais.placement.domain.assignment.Waiter;
import fr.relais.placement.domain.availability.AllocationMode;
import fr.relais.placement.domain.availability.CentreAvailability;
import fr.relais.placement.domain.availability.NationalIndex;
import fr.relais.placement.domain.availability.UnitAvailability;
import fr.relais.placement.domain.request.DangerTier;
import org.junit.jupiter.api.Test;

import static fr.relais.placement.domain.matching.Profiles.MAP;
import static fr.relais.placement.domain.matching.Profiles.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** Everyone who waits and every place there is, looked at together and compared with every way there is. */
class AllotmentTest {

    private static final int STORIES = 1_500;
    private static final SeparationGroup GROUP = new SeparationGroup("a");

    @Test
    void placesAsManyPeopleAsCanBeAndNeverOneOfALowerTierForOneOfAHigher() {
        var contested = 0;
        var apart = 0;
        for (var seed = 0; seed < STORIES; seed++) {
            var random = new Random(seed);
            var centres = Profiles.randomCentres(random, 4 + random.nextInt(8));
            var waiters = waiters(random, 3 + random.nextInt(4));

            var allotted = allot(waiters, centres);

            var every = new EveryWay(waiters, centres);
            assertThat(every.keepsToEveryRule(allotted)).as("seed " + seed).isTrue();
            assertThat(every.worth(allotted)).as("seed " + seed).containsExactly(every.best());
            contested += allotted.stream().filter(Optional::isPresent).count() > 1 ? 1 : 0;
            apart += every.brokenByMeeting > 0 ? 1 : 0;
        }
        assertThat(contested).isGreaterThan(100);
        assertThat(apart).isGreaterThan(20);
    }

    private static List<Optional<Candidate>> allot(List<Waiter> waiters, List<CentreAvailability> centres) {
        var supply = Supply.unpriced(NationalIndex.EMPTY.with(centres), NOW);
        return Allotment.of(waiters, new Matcher(MAP), supply);
    }

    private static List<Waiter> waiters(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Waiter(
                        Profiles.randomProfile(random),
                        Tried.NOTHING,
                        DangerTier.values()[random.nextInt(3)],
                        NOW.minusSeconds(random.nextInt(5)),
                        random.nextInt(3) > 0 ? Set.of(GROUP) : Set.of()))
                .toList();
    }

    /** All ways to send people somewhere, tried one after the other by the rules in plain words. */
    private static final class EveryWay {

        private record Bed(CentreAvailability centre, UnitAvailability unit) {}

        private final List<Waiter> waiters;
        private final List<Bed> beds = new ArrayList<>();
        private int brokenByMeeting;

        EveryWay(List<Waiter> waiters, List<CentreAvailability> centres) {
            this.waiters = waiters;
            centres.forEach(centre -> centre.units().forEach(unit -> beds.add(new Bed(centre, unit))));
        }

        long[] best() {
            var siteOf = new int[waiters.size()];
            Arrays.fill(siteOf, -1);
            return best(siteOf, 0);
        }

        private long[] best(int[] siteOf, int waiter) {
            if (waiter == siteOf.length) {
                return worth(siteOf);
            }
            var best = best(siteOf, waiter + 1);
            for (var site = 0; site < beds.size(); site++) {
                siteOf[waiter] = site;
                if (keepsToEveryRule(siteOf)) {
                    var other = best(siteOf, waiter + 1);
                    best = Arrays.compare(other, best) > 0 ? other : best;
                }
                siteOf[waiter] = -1;
            }
            return best;
        }

        boolean keepsToEveryRule(List<Optional<Candidate>> allotted) {
            return keepsToEveryRule(numbers(allotted));
        }

        long[] worth(List<Optional<Candidate>> allotted) {
            return worth(numbers(allotted));
        }

        private int[] numbers(List<Optional<Candidate>> allotted) {
            return allotted.stream()
                    .mapToInt(one -> one.map(this::number).orElse(-1))
                    .toArray();
        }

        private int number(Candidate candidate) {
            return IntStream.range(0, beds.size())
                    .filter(bed -> beds.get(bed).centre().centre().equals(candidate.centre()))
                    .filter(bed -> beds.get(bed).unit().unit().equals(candidate.unit()))
                    .findFirst()
                    .orElseThrow();
        }

        /** People by tier, the highest danger first; then how long they have waited. */
        private long[] worth(int[] siteOf) {
            var worth = new long[4];
            for (var waiter = 0; waiter < siteOf.length; waiter++) {
                if (siteOf[waiter] >= 0) {
                    var one = waiters.get(waiter);
                    worth[one.tier().ordinal()] += one.profile().household().size();
                    worth[3] += NOW.getEpochSecond() - one.since().getEpochSecond();
                }
            }
            return worth;
        }

        private boolean keepsToEveryRule(int[] siteOf) {
            return IntStream.range(0, siteOf.length)
                            .filter(waiter -> siteOf[waiter] >= 0)
                            .allMatch(waiter -> canTake(waiters.get(waiter), beds.get(siteOf[waiter])))
                    && IntStream.range(0, beds.size()).allMatch(bed -> hasRoom(beds.get(bed), in(siteOf, bed)))
                    && quotasHold(siteOf)
                    && !somebodyMeets(siteOf);
        }

        private static boolean canTake(Waiter waiter, Bed bed) {
            return new HardFilters(waiter.profile(), waiter.tried(), MAP, NOW)
                    .exclusions(bed.centre(), bed.unit())
                    .isEmpty();
        }

        private List<Waiter> in(int[] siteOf, int bed) {
            return IntStream.range(0, siteOf.length)
                    .filter(waiter -> siteOf[waiter] == bed)
                    .mapToObj(waiters::get)
                    .toList();
        }

        private static boolean hasRoom(Bed bed, List<Waiter> there) {
            if (bed.unit().mode() == AllocationMode.WHOLE_UNIT || there.isEmpty()) {
                return there.size() <= 1;
            }
            var cots = bed.unit().freeCots();
            var taken = 0;
            for (var one : there) {
                var household = one.profile().household();
                var inCots = Math.min(cots, Math.min(household.infants(), household.size() - 1));
                cots -= inCots;
                taken += household.size() - inCots;
            }
            var scheme = bed.unit().schemeLeft();
            return taken <= bed.unit().freshBeds(NOW) && (scheme == null || taken <= scheme);
        }

        private boolean quotasHold(int[] siteOf) {
            var people = new HashMap<CentreAvailability, Integer>();
            for (var waiter = 0; waiter < siteOf.length; waiter++) {
                if (siteOf[waiter] >= 0) {
                    var size = waiters.get(waiter).profile().household().size();
                    people.merge(beds.get(siteOf[waiter]).centre(), size, Integer::sum);
                }
            }
            return people.entrySet().stream()
                    .allMatch(one -> one.getKey().quotaLeft() == null
                            || one.getValue() <= one.getKey().quotaLeft());
        }

        private boolean somebodyMeets(int[] siteOf) {
            var seen = new HashSet<List<Object>>();
            for (var waiter = 0; waiter < siteOf.length; waiter++) {
                for (var group : waiters.get(waiter).apart()) {
                    if (siteOf[waiter] >= 0
                            && !seen.add(List.of(
                                    group, beds.get(siteOf[waiter]).centre().centre()))) {
                        brokenByMeeting++;
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
