package fr.relais.placement.domain.standing;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** How long ago a request was submitted, as coarsely as it is counted; each begins where the one before ends. */
public enum Age {
    UNDER_ONE_HOUR(Duration.ofHours(1)),
    UNDER_FOUR_HOURS(Duration.ofHours(4)),
    UNDER_ONE_DAY(Duration.ofDays(1)),
    UNDER_SEVEN_DAYS(Duration.ofDays(7)),
    OLDER(null);

    private final @Nullable Duration end;

    Age(@Nullable Duration end) {
        this.end = end;
    }

    /** The one that this belongs to. What was submitted by a clock that is ahead was submitted now. */
    public static Age of(Duration since) {
        for (var age : values()) {
            if (age.end != null && since.compareTo(age.end) < 0) {
                return age;
            }
        }
        return OLDER;
    }
}
