package fr.relais.capacity.config;

import java.time.Clock;

import fr.relais.capacity.application.History;
import fr.relais.capacity.application.KeepHistoryUseCase;
import fr.relais.capacity.application.LiveCapacity;
import fr.relais.capacity.application.NationalCapacity;
import fr.relais.capacity.application.ReadCapacityUseCase;
import fr.relais.capacity.application.ReadFundingUseCase;
import fr.relais.capacity.application.ReadHistoryUseCase;
import fr.relais.capacity.application.ScarcityRecord;
import fr.relais.capacity.application.Territory;
import fr.relais.capacity.application.WatchScarcityUseCase;
import fr.relais.capacity.domain.national.FreshnessTimes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases about the whole country. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({NationalSettings.class, StreamSettings.class})
class NationalUseCases {

    @Bean
    NationalCapacity nationalCapacity(CapacitySettings centres, NationalSettings settings, Clock clock) {
        return new NationalCapacity(new FreshnessTimes(centres.silence(), settings.expiring()), clock);
    }

    @Bean
    ReadCapacityUseCase readCapacity(
            NationalCapacity capacity, Territory territory, WatchScarcityUseCase watchScarcity) {
        return new ReadCapacityUseCase(capacity, territory, watchScarcity::told);
    }

    @Bean(destroyMethod = "")
    LiveCapacity liveCapacity(ReadCapacityUseCase readCapacity, StreamSettings settings) {
        return new LiveCapacity(readCapacity, settings.pace(), settings.mostPerCaller(), settings.mostInAll());
    }

    @Bean
    KeepHistoryUseCase keepHistory(NationalCapacity capacity, Territory territory, History history) {
        return new KeepHistoryUseCase(capacity, territory, history);
    }

    @Bean
    ReadHistoryUseCase readHistory(History history, Territory territory, Clock clock) {
        return new ReadHistoryUseCase(history, territory, clock);
    }

    @Bean
    WatchScarcityUseCase watchScarcity(NationalCapacity capacity, ScarcityRecord record, NationalSettings settings) {
        return new WatchScarcityUseCase(capacity, record, settings.scarcityAfter());
    }

    @Bean
    ReadFundingUseCase readFunding(NationalCapacity capacity, Territory territory) {
        return new ReadFundingUseCase(capacity, territory);
    }
}
