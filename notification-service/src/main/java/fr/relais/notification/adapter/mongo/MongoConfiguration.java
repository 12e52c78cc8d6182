package fr.relais.notification.adapter.mongo;

import java.util.List;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.notification.application.Inboxes;
import fr.relais.notification.application.contact.Contacts;
import fr.relais.notification.application.delivery.Deliveries;
import fr.relais.notification.application.duty.Rotas;
import fr.relais.notification.application.webhook.Webhooks;
import fr.relais.platform.reference.References;
import fr.relais.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the collections. An inbox is only ever found by its id. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    @Bean
    Inboxes inboxes(AggregateStores stores) {
        return new MongoInboxes(stores.open("inboxes", new InboxMapping(), List.of(), List.of()));
    }

    @Bean
    Contacts contacts(AggregateStores stores) {
        return new MongoContacts(stores.open("contacts", new ContactMapping(), List.of(), MongoContacts.LOOKUPS));
    }

    @Bean
    Rotas rotas(AggregateStores stores) {
        return new MongoRotas(stores.open("rotas", new RotaMapping(), List.of(), List.of()));
    }

    @Bean
    Deliveries deliveries(AggregateStores stores, MongoDatabase database) {
        var store = stores.open(MongoDeliveries.COLLECTION, new DeliveryMapping(), List.of(), MongoDeliveries.LOOKUPS);
        return new MongoDeliveries(store, database.getCollection(MongoDeliveries.COLLECTION));
    }

    @Bean
    Webhooks webhooks(AggregateStores stores) {
        return new MongoWebhooks(stores.open("webhooks", new WebhookMapping(), List.of(), List.of()));
    }

    @Bean
    StoredIds ids(References references) {
        return new StoredIds(references);
    }
}
