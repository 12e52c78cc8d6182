package fr.relais.placement.adapter.mongo;

import java.util.List;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.placement.application.Blocks;
import fr.relais.placement.application.Explanations;
import fr.relais.placement.application.Households;
import fr.relais.placement.application.Journal;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.ReferrerOrganisations;
import fr.relais.placement.application.Stays;
import fr.relais.platform.store.AggregateStores;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the collections of this service. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    static final String REQUESTS = "placement_requests";

    @Bean
    PlacementRequests placementRequests(AggregateStores stores, Journal journal) {
        var store = stores.open(
                REQUESTS, new RequestMapping(), MongoPlacementRequests.UNIQUE, MongoPlacementRequests.LOOKUPS);
        return new MongoPlacementRequests(store, journal);
    }

    @Bean
    Blocks blocks(AggregateStores stores) {
        return new MongoBlocks(stores.open("blocks", new BlockMapping(), MongoBlocks.UNIQUE, MongoBlocks.LOOKUPS));
    }

    @Bean
    Stays stays(AggregateStores stores) {
        return new MongoStays(stores.open("stays", new StayMapping(), List.of(), MongoStays.LOOKUPS));
    }

    @Bean
    Households households(MongoDatabase database) {
        return new MongoHouseholds(database.getCollection("households"));
    }

    @Bean
    Explanations explanations(MongoDatabase database) {
        return new MongoExplanations(database.getCollection("explanations"));
    }

    @Bean
    ReferrerOrganisations referrerOrganisations(AggregateStores stores) {
        return new MongoReferrerOrganisations(
                stores.open("referrer_organisations", new OrganisationMapping(), List.of(), List.of()));
    }

    @Bean
    OpenRequests openRequests(MongoDatabase database, MeterRegistry meters) {
        return new OpenRequests(database.getCollection(REQUESTS), meters);
    }
}
