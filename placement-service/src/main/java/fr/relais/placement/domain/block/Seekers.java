package fr.relais.placement.domain.block;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.request.DangerTier;

/** Everybody who looks for a place, with what each could still be offered while beds are taken in thought. */
final class Seekers {

    /** So that wants of people with different choices add up in whole numbers. */
    private static final long ONE = 1_000_000;

    private final Stock stock;
    private final Map<CentreRef, List<Choice>> byCentre = new HashMap<>();
    private final Map<Seeker, Integer> left = new HashMap<>();

    Seekers(List<Seeker> seekers, Stock stock) {
        this.stock = stock;
        seekers.forEach(this::add);
    }

    private void add(Seeker seeker) {
        var possible = seeker.candidates().stream().filter(stock::has).toList();
        left.put(seeker, possible.size());
        possible.forEach(candidate -> byCentre.computeIfAbsent(candidate.centre(), centre -> new ArrayList<>())
                .add(new Choice(seeker, candidate)));
    }

    /** How many things she could still be offered. */
    int left(Seeker seeker) {
        return left.getOrDefault(seeker, 0);
    }

    void take(Candidate option) {
        losses(option).forEach((seeker, lost) -> left.merge(seeker, -lost, Integer::sum));
        stock.take(option);
    }

    Harm harmOf(Candidate option, int place) {
        var lasts = new EnumMap<DangerTier, Integer>(DangerTier.class);
        losses(option).forEach((seeker, lost) -> {
            if (lost == left(seeker)) {
                lasts.merge(seeker.tier(), 1, Integer::sum);
            }
        });
        return new Harm(
                lasts.getOrDefault(DangerTier.IMMINENT, 0),
                lasts.getOrDefault(DangerTier.HIGH, 0),
                lasts.getOrDefault(DangerTier.MODERATE, 0),
                option.beds() - option.people(),
                wanted(option),
                place);
    }

    /** The more, the fewer choices those have who could be offered the unit, and the fewer beds it has left. */
    private long wanted(Candidate option) {
        return possibleAt(option)
                .filter(choice -> choice.candidate().unit().equals(option.unit()))
                .mapToLong(choice -> ONE / left(choice.seeker()) / stock.freeBeds(option))
                .sum();
    }

    private Stream<Choice> possibleAt(Candidate option) {
        return byCentre.getOrDefault(option.centre(), List.of()).stream()
                .filter(choice -> stock.has(choice.candidate()));
    }

    /** Who would lose how many of her choices if the option were taken. */
    private Map<Seeker, Integer> losses(Candidate option) {
        var possible = possibleAt(option).toList();
        var losses = new HashMap<Seeker, Integer>();
        stock.take(option);
        possible.stream()
                .filter(choice -> !stock.has(choice.candidate()))
                .forEach(choice -> losses.merge(choice.seeker(), 1, Integer::sum));
        stock.giveBack(option);
        return losses;
    }

    private record Choice(Seeker seeker, Candidate candidate) {}
}
