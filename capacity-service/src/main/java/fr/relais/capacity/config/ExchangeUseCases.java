package fr.relais.capacity.config;

import fr.relais.capacity.domain.exchange.ImportLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is needed for files that come in and go out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ExchangeUseCases {

    @Bean
    ImportLimits importLimits(ImportSettings settings) {
        return settings.limits();
    }
}
