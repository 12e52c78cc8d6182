package fr.relais.gateway.config;

import fr.relais.platform.meters.ExportedMeter;
import fr.relais.platform.meters.ExportedMeters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static fr.relais.platform.meters.LabelValues.oneOf;

/** All that may be counted of the gateway and leave it; {@code docs/metrics.md} says what each means. */
@Configuration(proxyBeanMethods = false)
class GatewayMeters {

    @Bean
    ExportedMeters metersOfTheGateway() {
        return ExportedMeters.of(
                ExportedMeter.of("relais.circuit.state")
                        .with("circuit", oneOf("capacity", "placement", "notification", "identity")),
                ExportedMeter.of("relais.console.signins").with("outcome", oneOf("done", "refused", "failed")));
    }
}
