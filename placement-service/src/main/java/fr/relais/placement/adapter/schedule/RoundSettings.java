package fr.relais.placement.adapter.schedule;

import java.time.Duration;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.scheduling.support.CronExpression;

/**
 * How often this service looks for what has become due. What is due is done then, and nothing becomes due by it.
 *
 * @param sweepEvery the pause between two looks for deadlines of requests, offers, stays, reviews, minors and accounts
 * @param reconcileEvery the pause between two comparisons with what others hold
 * @param occupancyEvery the pause between two comparisons of who lives in which bed
 * @param rematchEvery the pause between two searches for those who wait
 * @param pricesEvery the pause between two computations of how scarce places are
 * @param eraseEvery the pause between two looks for what is to be erased
 * @param keysEvery the pause between two looks at the file of the master key
 * @param factsAt when the facts of the night are told, in Paris: second, minute, hour, day, month, weekday
 */
@ConfigurationProperties(prefix = "relais.rounds", ignoreUnknownFields = false)
record RoundSettings(
        Duration sweepEvery,
        Duration reconcileEvery,
        Duration occupancyEvery,
        Duration rematchEvery,
        Duration pricesEvery,
        Duration eraseEvery,
        Duration keysEvery,
        String factsAt) {

    RoundSettings {
        Stream.of(sweepEvery, reconcileEvery, occupancyEvery, rematchEvery, pricesEvery, eraseEvery, keysEvery)
                .forEach(RoundSettings::requirePositive);
        if (!CronExpression.isValidExpression(factsAt)) {
            throw new IllegalArgumentException("relais.rounds.facts-at is no time of a schedule");
        }
    }

    private static void requirePositive(Duration pause) {
        if (pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("pauses under relais.rounds must be positive");
        }
    }
}
