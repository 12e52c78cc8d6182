package fr.relais.capacity.adapter.mongo;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.capacity.application.exchange.Contacts;
import fr.relais.capacity.application.exchange.Imports;
import fr.relais.capacity.application.exchange.Prospects;
import fr.relais.platform.reference.References;
import fr.relais.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the collections of imports and of whom to invite. */
@Configuration(value = "capacityExchangeStores", proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    Imports imports(MongoDatabase database) {
        return new MongoImports(database.getCollection("imports"));
    }

    @Bean
    Prospects prospects(MongoDatabase database, References references) {
        return new MongoProspects(database, new ProspectDocuments(references));
    }

    @Bean
    Contacts contacts(AggregateStores stores) {
        return new MongoContacts(stores.open(
                "prospect_contacts", new ContactMapping(), MongoContacts.UNIQUE_LOOKUPS, MongoContacts.LOOKUPS));
    }
}
