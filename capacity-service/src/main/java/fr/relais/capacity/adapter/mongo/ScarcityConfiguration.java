package fr.relais.capacity.adapter.mongo;

import java.util.List;

import fr.relais.capacity.application.ScarcityAnnouncements;
import fr.relais.capacity.application.ScarcityRecord;
import fr.relais.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the record of what was told of scarcity. */
@Configuration(proxyBeanMethods = false)
class ScarcityConfiguration {

    @Bean
    ScarcityRecord scarcityRecord(AggregateStores stores, ScarcityAnnouncements announcements) {
        return new MongoScarcityRecord(
                stores.open("scarcity", new ScarcityMapping(announcements), List.of(), List.of()));
    }
}
