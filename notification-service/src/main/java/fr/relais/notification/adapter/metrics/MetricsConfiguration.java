package fr.relais.notification.adapter.metrics;

import fr.relais.notification.application.delivery.Tally;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is counted. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    Tally tally(MeterRegistry meters) {
        return new MeteredTally(meters);
    }
}
