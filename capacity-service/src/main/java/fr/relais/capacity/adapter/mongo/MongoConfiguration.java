package fr.relais.capacity.adapter.mongo;

import fr.relais.capacity.application.Announcements;
import fr.relais.capacity.application.Centres;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the collection of centres. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    @Bean
    Centres centres(AggregateStores stores, Announcements announcements, Timers timers) {
        return new MongoCentres(stores.open(
                "centres",
                new CentreMapping(announcements, timers),
                MongoCentres.UNIQUE_LOOKUPS,
                MongoCentres.LOOKUPS));
    }
}
