package fr.relais.benchmarks.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import fr.relais.benchmarks.baseline.NaiveScan;
import fr.relais.benchmarks.demand.FrenchMap;
import fr.relais.benchmarks.hold.Violation;
import fr.relais.benchmarks.match.MatchBenchmark.Scale;
import fr.relais.benchmarks.measure.OwnCpu;
import fr.relais.benchmarks.measure.Ratio.Pair;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.matching.MatchingProfile;
import fr.relais.placement.domain.matching.Supply;
import fr.relais.placement.domain.matching.Tried;

/**
 * Scan and matcher by turns in one country: scan, matcher four times, scan, all for the same people, who have never
 * been looked for before. Between two turns a vacancy changes for every ten of them.
 */
final class Trial {

    private static final Instant NOW = Instant.parse("2026-11-28T00:00:00Z");

    /**
     * Nanoseconds a match. The matcher is compared with itself: its outer two slices and its inner two take turns in
     * being called the first, so that what the scan has done to the caches is not held against either.
     */
    record Turn(double scan, double first, double second) {

        double ours() {
            return (first + second) / 2;
        }

        Pair times() {
            return new Pair(scan, ours());
        }

        Pair same() {
            return new Pair(first, second);
        }
    }

    private final FrenchMap map;
    private final Network network;
    private final Scale scale;
    private final Matcher matcher;

    Trial(FrenchMap map, Network network, Scale scale) {
        this.map = map;
        this.network = network;
        this.scale = scale;
        this.matcher = new Matcher(map.territory());
    }

    Turn turn(long seed) {
        var people = Network.people(map, scale.queries(), seed);
        var scanned = people.subList(0, scale.scanned());
        network.flip(Math.max(1, people.size() / 10));
        var best = new ArrayList<Optional<UnitRef>>();
        var answers = new ArrayList<Optional<Candidate>>();
        var scan = scan(scanned, best);
        var outer = match(people, answers);
        var inner = match(people, answers) + match(people, answers);
        outer += match(people, answers);
        scan += scan(scanned, best);
        check(people, answers, best);
        return seed % 2 == 0 ? new Turn(scan / 2, outer / 2, inner / 2) : new Turn(scan / 2, inner / 2, outer / 2);
    }

    private double scan(List<MatchingProfile> people, List<Optional<UnitRef>> best) {
        var begin = OwnCpu.ofThread();
        for (var who : people) {
            var unit = new NaiveScan(who, map.territory()).best(network.centres());
            best.add(unit == null ? Optional.empty() : Optional.of(unit.unit()));
        }
        return (OwnCpu.ofThread() - begin) / (double) people.size();
    }

    private double match(List<MatchingProfile> people, List<Optional<Candidate>> answers) {
        var supply = Supply.unpriced(network.index(), NOW);
        var begin = OwnCpu.ofThread();
        for (var who : people) {
            answers.add(matcher.match(who, Tried.NOTHING, supply).best());
        }
        return (OwnCpu.ofThread() - begin) / (double) people.size();
    }

    /** Of whom both looked for, both found the same; every other answer is one that can be. */
    private void check(List<MatchingProfile> people, List<Optional<Candidate>> answers, List<Optional<UnitRef>> best) {
        for (var answer = 0; answer < answers.size(); answer++) {
            var number = answer % people.size();
            var unit = answers.get(answer).map(Candidate::unit);
            if (number < scale.scanned()
                    && !(unit.equals(best.get(number)) && unit.equals(best.get(number + scale.scanned())))) {
                throw new Violation("the matcher and the scan differ");
            }
            if (!answers.get(answer).equals(answers.get(number))) {
                throw new Violation("the matcher differs from itself");
            }
            if (answer == number) {
                requireAble(answers.get(number), people.get(number));
            }
        }
    }

    private void requireAble(Optional<Candidate> answer, MatchingProfile who) {
        if (answer.stream().anyMatch(found -> !canTake(found, who))) {
            throw new Violation("somebody was sent where she cannot be");
        }
    }

    private boolean canTake(Candidate found, MatchingProfile who) {
        var centre = network.index().find(found.centre()).orElseThrow();
        var unit = Objects.requireNonNull(centre.units().get(0));
        return unit.unit().equals(found.unit()) && new NaiveScan(who, map.territory()).allows(centre, unit);
    }
}
