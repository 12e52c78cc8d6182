package fr.relais.notification.adapter.mongo;

import java.util.List;

import fr.relais.notification.application.Inboxes;
import fr.relais.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the collection. An inbox is only ever found by its id. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    @Bean
    Inboxes inboxes(AggregateStores stores) {
        return new MongoInboxes(stores.open("inboxes", new InboxMapping(), List.of(), List.of()));
    }
}
