package fr.relais.placement.domain.block;

import java.util.List;

import fr.relais.placement.domain.matching.Candidate;

/**
 * What a block would mean for those who look for a place at this moment.
 *
 * @param delayed who could be offered something now, and nothing once the beds are kept; most endangered first
 * @param narrowed how many would have fewer choices, but some
 */
public record Impact(List<Seeker> delayed, int narrowed) {

    public Impact {
        delayed = List.copyOf(delayed);
    }

    static Impact of(List<Candidate> taken, BedsForBlock.Country country) {
        var seekers = country.seekers();
        var before = new Seekers(seekers, new Stock(country.supply()));
        var after = new Seekers(seekers, new Stock(country.supply()));
        taken.forEach(after::take);
        var delayed = seekers.stream()
                .filter(seeker -> before.left(seeker) > 0 && after.left(seeker) == 0)
                .toList();
        var narrowed = seekers.stream()
                .filter(seeker -> after.left(seeker) > 0 && after.left(seeker) < before.left(seeker))
                .count();
        return new Impact(delayed, (int) narrowed);
    }
}
