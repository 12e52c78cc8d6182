package fr.relais.placement.domain.request;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import fr.relais.placement.domain.request.WatchedRun.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Over weeks of random happenings, whenever the sweep comes: INV-09, INV-12, INV-21, and nobody is told twice. */
class WatchingPropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    private static Duration someTime(Random random) {
        return random.nextInt(5) == 0 ? Duration.ofHours(random.nextInt(72)) : Duration.ofMinutes(random.nextInt(40));
    }

    private static WatchedRun run(long seed) {
        var random = new Random(seed);
        var run = new WatchedRun(seed, seed % 3 == 0 ? Track.ORIENTED : Track.EMERGENCY, true);
        for (var i = 0; i < 90; i++) {
            run.goOn(someTime(random));
            if (random.nextInt(3) > 0) {
                run.sweep();
            }
            if (random.nextInt(8) == 0) {
                run.take(Watching.over(run.request).validated(run.now));
            }
            alertsWhenAnEmergencyWaits(run);
            assertThat(run.request.search().unmet().goesOn()).isEqualTo(run.request.stage() instanceof Stage.Waiting);
        }
        return run;
    }

    /** INV-21, in the very write by which it begins to wait. */
    private static void alertsWhenAnEmergencyWaits(WatchedRun run) {
        if (run.request.stage() instanceof Stage.Waiting
                && !run.request.submission().oriented()) {
            assertThat(run.told(Notice.Kind.EMERGENCY_UNPLACED))
                    .anyMatch(one -> one.round().equals(run.request.search().since()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nobodyIsToldTwiceOfTheSameStep(long seed) {
        var run = run(seed);

        assertThat(run.told(Notice.Kind.EMERGENCY_UNPLACED))
                .extracting(Told::round)
                .doesNotHaveDuplicates();
        assertThat(run.told(Notice.Kind.SEARCH_ESCALATED))
                .extracting(Told::begun)
                .doesNotHaveDuplicates();
        assertThat(run.told(Notice.Kind.VALIDATION_DUE))
                .extracting(Told::validated)
                .doesNotHaveDuplicates();
        assertThat(run.told(Notice.Kind.VALIDATION_OVERDUE))
                .extracting(Told::validated)
                .doesNotHaveDuplicates();
        for (var kind : List.of(Notice.Kind.OFFER_REMINDER, Notice.Kind.SOLICITATION_REMINDER)) {
            assertThat(run.told(kind))
                    .extracting(one -> one.notice().reference())
                    .doesNotHaveDuplicates();
        }
    }

    /** INV-09, INV-12: nothing changes rank, and nobody but people ends a search. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rankIsThatOfTheFirstDayAndOnlyPeopleEndASearch(long seed) {
        var run = run(seed);

        assertThat(run.request.submission().seniority()).isEqualTo(Requests.NOW);
        if (run.request.stage() instanceof Stage.Withdrawn) {
            assertThat(run.told(Notice.Kind.REQUEST_WITHDRAWN)).hasSize(1);
        }
        for (var i = 0; i < 5; i++) {
            run.now = run.now.plus(Duration.ofDays(400));
            run.sweep();
        }
        assertThat(run.request.submission().seniority()).isEqualTo(Requests.NOW);
    }

    /** Whatever happens inside, two referrers who submitted at the same time are told the same at the same time. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatAReferrerIsToldDoesNotDependOnWhatHappensInside(long seed) {
        var times = new Random(seed);
        var track = seed % 2 == 0 ? Track.ORIENTED : Track.EMERGENCY;
        var one = new WatchedRun(seed, track, false);
        var other = new WatchedRun(~seed, track, false);
        for (var i = 0; i < 90; i++) {
            var time = i < 89 ? someTime(times) : Duration.ofDays(9);
            var says = i < 89 && times.nextInt(40) == 0;
            for (var run : List.of(one, other)) {
                run.goOn(time);
                run.sweep();
                if (says) {
                    run.take(Watching.over(run.request).validated(run.now));
                }
            }
        }

        assertThat(toldItsReferrer(one)).isEqualTo(toldItsReferrer(other)).isNotEmpty();
    }

    private static List<String> toldItsReferrer(WatchedRun run) {
        return run.told.stream()
                .filter(told -> told.notice().organisation().equals("referrer-org"))
                .map(told -> told.at() + " " + told.notice().kind())
                .toList();
    }
}
