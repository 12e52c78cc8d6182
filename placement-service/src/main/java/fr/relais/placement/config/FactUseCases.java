package fr.relais.placement.config;

import java.time.Clock;

import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.FactSink;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.ReadFacts;
import fr.relais.placement.application.ReferrerOrganisations;
import fr.relais.placement.application.TellFacts;
import fr.relais.placement.domain.territory.Territory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases that tell the statistics what they need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FactSettings.class)
class FactUseCases {

    @Bean
    ReadFacts readFacts(CaseFiles files, Territory territory) {
        return new ReadFacts(files, territory);
    }

    @Bean
    TellFacts tellFacts(
            PlacementRequests requests,
            ReadFacts facts,
            ReferrerOrganisations organisations,
            FactSink sink,
            Clock clock,
            FactSettings settings) {
        return new TellFacts(requests, facts, organisations, sink, clock, settings.after());
    }
}
