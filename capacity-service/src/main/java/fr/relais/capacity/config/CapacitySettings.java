package fr.relais.capacity.config;

import java.time.Duration;
import java.util.List;

import fr.relais.capacity.domain.centre.Timers;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things last in a centre.
 *
 * @param shortFreshness how long a vacancy of a short-stay unit is fresh
 * @param longFreshness how long a vacancy of a long-stay unit is fresh
 * @param emergencyHold the longest life of an unanswered hold on the emergency clock
 * @param orientedHold the longest life of an unanswered hold on the oriented clock
 * @param silence how long a stale vacancy waits for news before it counts as unavailable
 * @param memory how long the id of an ended hold is refused; at least as long as somebody may repeat it
 * @param nudges how long after a vacancy went stale its centre is asked again
 * @param blockWindow the longest life of a block
 * @param linkWindow how long a link to confirm vacancies by is good
 * @param review how long beds are kept at most while the coordinator looks at a refusal
 * @param sweepEvery the pause between two sweeps for what has become due
 */
@ConfigurationProperties(prefix = "relais.centres", ignoreUnknownFields = false)
public record CapacitySettings(
        @DefaultValue("24h") Duration shortFreshness,
        @DefaultValue("72h") Duration longFreshness,
        @DefaultValue("4h") Duration emergencyHold,
        @DefaultValue("48h") Duration orientedHold,
        @DefaultValue("7d") Duration silence,
        @DefaultValue("7d") Duration memory,
        @DefaultValue({"1d", "3d", "5d"}) List<Duration> nudges,
        @DefaultValue("7d") Duration blockWindow,
        @DefaultValue("24h") Duration linkWindow,
        @DefaultValue("24h") Duration review,
        @DefaultValue("1s") Duration sweepEvery) {

    private static final Duration LEAST_MEMORY = Duration.ofDays(7);

    public CapacitySettings {
        nudges = List.copyOf(nudges);
        if (memory.compareTo(LEAST_MEMORY) < 0) {
            throw new IllegalArgumentException("relais.centres.memory must be seven days at least");
        }
        if (sweepEvery.isNegative() || sweepEvery.isZero()) {
            throw new IllegalArgumentException("relais.centres.sweep-every must be positive");
        }
    }

    Timers timers() {
        return new Timers(
                shortFreshness,
                longFreshness,
                emergencyHold,
                orientedHold,
                silence,
                memory,
                nudges,
                blockWindow,
                linkWindow,
                review);
    }
}
