package fr.relais.figures.config;

import fr.relais.platform.meters.ExportedMeter;
import fr.relais.platform.meters.ExportedMeters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static fr.relais.platform.meters.LabelValues.oneOf;

/** All that may be counted of the statistics and leave; {@code docs/metrics.md} says what each means. */
@Configuration(proxyBeanMethods = false)
class FigureMeters {

    @Bean
    ExportedMeters metersOfFigures() {
        return ExportedMeters.of(
                ExportedMeter.of("relais.statistics.releases.refused").with("cause", oneOf("LEAK", "SAID_OTHERWISE")),
                ExportedMeter.of("relais.statistics.nights.missing"));
    }
}
