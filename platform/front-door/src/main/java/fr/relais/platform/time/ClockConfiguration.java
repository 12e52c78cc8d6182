package fr.relais.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import fr.relais.platform.start.CannotStart;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** One clock for a service, in UTC and in milliseconds, because stored dates have no finer unit. */
@AutoConfiguration
@EnableConfigurationProperties(ClockSettings.class)
public class ClockConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    @Bean
    @ConditionalOnMissingBean
    Clock clock(ClockSettings settings, Environment environment) {
        var machine = Clock.tickMillis(ZoneOffset.UTC);
        var file = settings.file();
        if (file == null) {
            return machine;
        }
        if (!environment.acceptsProfiles(Profiles.of("sandbox"))) {
            throw new CannotStart("relais.clock.file is for the sandbox profile only");
        }
        return new ShiftedClock(file, machine);
    }

    @Bean(destroyMethod = "dispose")
    Disposable clockReader(Clock clock) {
        return clock instanceof ShiftedClock shifted
                ? Flux.interval(LOOK_EVERY, Schedulers.newSingle("clock", true)).subscribe(tick -> shifted.reread())
                : () -> {};
    }
}
