package fr.relais.capacity.config;

import java.util.List;

import fr.relais.contracts.Topics;
import fr.relais.platform.meters.ExportedMeter;
import fr.relais.platform.meters.ExportedMeters;
import fr.relais.platform.watch.PlatformMeters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static fr.relais.platform.meters.LabelValues.oneOf;

/** All that may be counted of this service and leave it; {@code docs/metrics.md} says what each means. */
@Configuration(proxyBeanMethods = false)
class CapacityMeters {

    @Bean
    ExportedMeters metersOfCapacity() {
        return ExportedMeters.of(
                ExportedMeter.of("relais.capacity.centres").with("freshness", oneOf("fresh", "stale", "silent")),
                ExportedMeter.of("relais.capacity.national.centres"),
                ExportedMeter.of("relais.capacity.arrivals").with("result", oneOf("applied", "refused", "ignored")),
                ExportedMeter.of("relais.streams.open"));
    }

    @Bean
    ExportedMeters platformMeters() {
        return PlatformMeters.of(
                List.of("centres", "prospect_contacts", "scarcity"),
                List.of(Topics.PLACEMENT_ARRIVALS),
                List.of(Topics.CAPACITY_AVAILABILITY));
    }
}
