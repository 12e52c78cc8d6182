package fr.relais.placement.domain.unmet;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.Submission;
import fr.relais.placement.domain.request.Track;
import org.jspecify.annotations.Nullable;

/**
 * Requests that nobody could take: how many, of how many people, for which reasons, on which track. A request with two
 * reasons counts under both, and once in the total. Has no field for who asked, where, or for whom.
 */
public record UnmetCount(int requests, int people, SortedMap<WaitingReason, SortedMap<Track, Integer>> byReason) {

    public static final UnmetCount NOTHING = new UnmetCount(0, 0, new TreeMap<>());

    public UnmetCount {
        var copy = new TreeMap<WaitingReason, SortedMap<Track, Integer>>();
        byReason.forEach(
                (reason, tracks) -> copy.put(reason, Collections.unmodifiableSortedMap(new TreeMap<>(tracks))));
        byReason = Collections.unmodifiableSortedMap(copy);
    }

    /** One request more. */
    UnmetCount with(Submission submission, Set<WaitingReason> reasons) {
        var all = new TreeMap<>(byReason);
        reasons.forEach(reason -> all.put(reason, oneMore(all.get(reason), submission.track())));
        return new UnmetCount(requests + 1, people + submission.people(), all);
    }

    private static SortedMap<Track, Integer> oneMore(@Nullable SortedMap<Track, Integer> before, Track track) {
        var tracks = before == null ? new TreeMap<Track, Integer>() : new TreeMap<>(before);
        tracks.merge(track, 1, Integer::sum);
        return tracks;
    }
}
