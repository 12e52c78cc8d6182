package fr.relais.placement.domain.unmet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Stage;

/**
 * The needs that are unmet now, and those that were on each of the last days, whatever became of the requests since.
 *
 * @param days the last of them is today
 */
public record UnmetHistory(UnmetCount now, List<Day> days) {

    public UnmetHistory {
        days = List.copyOf(days);
    }

    /**
     * The requests that waited at some time of a day.
     *
     * @param count with every reason that they had on it
     */
    public record Day(LocalDate day, UnmetCount count) {

        private Day with(PlacementRequest request) {
            var reasons = EnumSet.noneOf(WaitingReason.class);
            request.search().unmet().needs().stream()
                    .filter(need -> need.covers(day))
                    .forEach(need -> reasons.addAll(need.reasons()));
            return reasons.isEmpty() ? this : new Day(day, count.with(request.submission(), reasons));
        }
    }

    /** Nothing was seen yet of the so many days up to today. */
    public static UnmetHistory none(LocalDate today, int days) {
        var all = new ArrayList<Day>();
        for (var back = days - 1; back >= 0; back--) {
            all.add(new Day(today.minusDays(back), UnmetCount.NOTHING));
        }
        return new UnmetHistory(UnmetCount.NOTHING, all);
    }

    /** One request more. */
    public UnmetHistory with(PlacementRequest request) {
        var present = request.stage() instanceof Stage.Waiting waiting
                ? now.with(request.submission(), waiting.reasons())
                : now;
        return new UnmetHistory(
                present, days.stream().map(day -> day.with(request)).toList());
    }
}
