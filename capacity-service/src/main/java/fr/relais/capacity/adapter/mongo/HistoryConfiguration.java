package fr.relais.capacity.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.capacity.application.History;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the collection of days. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    @Bean
    History history(MongoDatabase database) {
        return new MongoHistory(database.getCollection("history"));
    }
}
