package fr.relais.notification.config;

import java.time.Clock;
import java.util.List;

import fr.relais.notification.application.Inboxes;
import fr.relais.notification.application.contact.AddressSeals;
import fr.relais.notification.application.contact.Contacts;
import fr.relais.notification.application.contact.Ids;
import fr.relais.notification.application.contact.KeepContact;
import fr.relais.notification.application.delivery.Carrier;
import fr.relais.notification.application.delivery.Deliveries;
import fr.relais.notification.application.delivery.DeliveryQueue;
import fr.relais.notification.application.delivery.LetterCarrier;
import fr.relais.notification.application.delivery.PlanDeliveries;
import fr.relais.notification.application.delivery.Post;
import fr.relais.notification.application.delivery.Posts;
import fr.relais.notification.application.delivery.Readers;
import fr.relais.notification.application.delivery.SendDeliveries;
import fr.relais.notification.application.delivery.SweepDeliveries;
import fr.relais.notification.application.delivery.Tally;
import fr.relais.notification.application.duty.KeepRota;
import fr.relais.notification.application.duty.Rotas;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases of contacts and messages. */
@Configuration(proxyBeanMethods = false)
class DeliveryUseCases {

    @Bean
    KeepContact keepContact(Contacts contacts, AddressSeals seals, Ids ids) {
        return new KeepContact(contacts, seals, ids);
    }

    @Bean
    KeepRota keepRota(Rotas rotas, Ids ids, Clock clock) {
        return new KeepRota(rotas, ids, clock);
    }

    @Bean
    Readers readers(Contacts contacts, Rotas rotas, Inboxes inboxes) {
        return new Readers(contacts, rotas, inboxes);
    }

    /** The channels that this installation has: without a server for mail there is none for mail. */
    @Bean
    Posts posts(ObjectProvider<Post> posts) {
        return new Posts(posts.stream().toList());
    }

    @Bean
    PlanDeliveries planDeliveries(
            Readers readers, Deliveries deliveries, Posts posts, DeliveryQueue queue, Ids ids, Clock clock) {
        return new PlanDeliveries(readers, deliveries, posts, queue, ids, clock);
    }

    @Bean
    Carrier letterCarrier(Contacts contacts, AddressSeals seals, Posts posts, Clock clock) {
        return new LetterCarrier(contacts, seals, posts, clock);
    }

    @Bean
    SendDeliveries sendDeliveries(
            Deliveries deliveries, Inboxes inboxes, List<Carrier> carriers, Tally tally, Clock clock) {
        return new SendDeliveries(deliveries, inboxes, carriers, tally, clock);
    }

    @Bean
    SweepDeliveries sweepDeliveries(
            Deliveries deliveries, DeliveryQueue queue, DeliverySettings settings, Clock clock) {
        return new SweepDeliveries(deliveries, queue, settings.keptFor(), clock);
    }
}
