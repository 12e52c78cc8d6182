package fr.relais.placement.config;

import java.time.Duration;

import fr.relais.placement.domain.clock.Limit;
import fr.relais.placement.domain.clock.Pace;
import fr.relais.placement.domain.clock.Policies;
import fr.relais.placement.domain.clock.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things take in the life of a request. Requests keep what was set when they were submitted.
 *
 * @param emergency by the emergency clock
 * @param oriented by the oriented clock
 */
@ConfigurationProperties(prefix = "relais.requests", ignoreUnknownFields = false)
public record RequestSettings(
        @DefaultValue Emergency emergency, @DefaultValue Oriented oriented) {

    Policies policies() {
        return new Policies(emergency.policy(), oriented.policy());
    }

    /**
     * The emergency clock. A limit is a duration by the wall clock, calendar days, or business days.
     *
     * @param answer a centre's time to answer
     * @param nudge when a centre that has not answered is asked again
     * @param escalation when the on-call coordinator is told that no centre has said yes
     * @param reservation how long a place stays reserved before its centre is asked again
     * @param thinking how long nobody reminds the person of her answer
     * @param validation how often a referrer is asked whether the search is still wanted
     * @param noShow how long after the expected arrival somebody counts as not arrived
     */
    public record Emergency(
            @DefaultValue("PT30M") Limit answer,
            @DefaultValue("PT15M") Limit nudge,
            @DefaultValue("PT1H") Limit escalation,
            @DefaultValue("PT24H") Limit reservation,
            @DefaultValue("1h") Duration thinking,
            @DefaultValue("P1D") Limit validation,
            @DefaultValue("12h") Duration noShow) {

        Policy policy() {
            return new Policy(
                    Pace.EMERGENCY, answer, nudge, escalation, reservation, thinking, null, validation, noShow);
        }
    }

    /**
     * The oriented clock. A limit is a duration by the wall clock, calendar days, or business days.
     *
     * @param answer a centre's time to answer
     * @param nudge when a centre that has not answered is asked again
     * @param escalation when the on-call coordinator is told that no centre has said yes; never when absent
     * @param reservation how long a place stays reserved before its centre is asked again
     * @param thinking how long nobody reminds the person of her answer
     * @param reminder when her referrer is reminded that she has not answered
     * @param validation how often a referrer is asked whether the search is still wanted
     * @param noShow how long after the expected arrival somebody counts as not arrived
     */
    public record Oriented(
            @DefaultValue("2 business days") Limit answer,
            @DefaultValue("1 business day") Limit nudge,
            @Nullable Limit escalation,
            @DefaultValue("P21D") Limit reservation,
            @DefaultValue("24h") Duration thinking,
            @DefaultValue("72h") Duration reminder,
            @DefaultValue("P7D") Limit validation,
            @DefaultValue("24h") Duration noShow) {

        Policy policy() {
            return new Policy(
                    Pace.ORIENTED, answer, nudge, escalation, reservation, thinking, reminder, validation, noShow);
        }
    }
}
