package fr.relais.capacity.config;

import java.time.Clock;

import fr.relais.capacity.application.Centres;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.ExpireDueUseCase;
import fr.relais.capacity.application.ReadCentresUseCase;
import fr.relais.capacity.application.RecordOccupancyUseCase;
import fr.relais.capacity.application.RegisterCentreUseCase;
import fr.relais.capacity.application.SayByLinkUseCase;
import fr.relais.capacity.application.Territory;
import fr.relais.capacity.domain.centre.Timers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases, each with what it needs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CapacitySettings.class)
class UseCases {

    @Bean
    Timers timers(CapacitySettings settings) {
        return settings.timers();
    }

    @Bean
    Territory territory() {
        return TerritoryFile.read();
    }

    @Bean
    RegisterCentreUseCase registerCentre(Centres centres) {
        return new RegisterCentreUseCase(centres);
    }

    @Bean
    ChangeCentreUseCase changeCentre(Centres centres, Timers timers) {
        return new ChangeCentreUseCase(centres, timers);
    }

    @Bean
    RecordOccupancyUseCase recordOccupancy(Centres centres, ChangeCentreUseCase changeCentre) {
        return new RecordOccupancyUseCase(centres, changeCentre);
    }

    @Bean
    SayByLinkUseCase sayByLink(Centres centres, ChangeCentreUseCase changeCentre, Timers timers, Clock clock) {
        return new SayByLinkUseCase(centres, changeCentre, timers, clock);
    }

    @Bean
    ExpireDueUseCase expireDue(Centres centres, ChangeCentreUseCase changeCentre, Clock clock) {
        return new ExpireDueUseCase(centres, changeCentre, clock);
    }

    @Bean
    ReadCentresUseCase readCentres(Centres centres, Timers timers, Clock clock) {
        return new ReadCentresUseCase(centres, timers, clock);
    }
}
