package fr.relais.placement.adapter.mongo;

import java.time.Clock;
import java.util.List;

import com.mongodb.reactivestreams.client.MongoDatabase;
import fr.relais.placement.application.Blocks;
import fr.relais.placement.application.ConfirmedAccounts;
import fr.relais.placement.application.Explanations;
import fr.relais.placement.application.Households;
import fr.relais.placement.application.Journal;
import fr.relais.placement.application.MinorHandOvers;
import fr.relais.placement.application.Oversights;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.ReferrerOrganisations;
import fr.relais.placement.application.RevokedAccounts;
import fr.relais.placement.application.Stays;
import fr.relais.placement.application.VainSearches;
import fr.relais.placement.application.draft.Drafts;
import fr.relais.placement.application.opening.Openings;
import fr.relais.placement.application.question.Questions;
import fr.relais.placement.application.refusal.Reviews;
import fr.relais.placement.application.retention.Cases;
import fr.relais.placement.application.retention.SealedSearches;
import fr.relais.platform.store.AggregateStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the collections of this service. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    static final String REQUESTS = "placement_requests";
    static final String STAYS = "stays";
    static final String REVIEWS = "refusal_reviews";
    static final String HAND_OVERS = "hand_overs";
    static final String EXPLANATIONS = "explanations";
    static final String OPENINGS = "openings";
    static final String BLOCKS = "blocks";
    static final String QUESTIONS = "questions";
    static final String DRAFTS = "drafts";

    private static final String OVERSIGHTS = "oversights";

    @Bean
    PlacementRequests placementRequests(AggregateStores stores, Journal journal) {
        var store = stores.open(
                REQUESTS, new RequestMapping(), MongoPlacementRequests.UNIQUE, MongoPlacementRequests.LOOKUPS);
        return new MongoPlacementRequests(store, journal);
    }

    @Bean
    VainSearches vainSearches(MongoDatabase database) {
        return new MongoVainSearches(database.getCollection(REQUESTS));
    }

    @Bean
    Blocks blocks(AggregateStores stores) {
        return new MongoBlocks(stores.open(BLOCKS, new BlockMapping(), MongoBlocks.UNIQUE, MongoBlocks.LOOKUPS));
    }

    @Bean
    Drafts drafts(AggregateStores stores) {
        return new MongoDrafts(stores.open(DRAFTS, new DraftMapping(), MongoDrafts.UNIQUE, MongoDrafts.LOOKUPS));
    }

    @Bean
    Questions questions(AggregateStores stores) {
        return new MongoQuestions(
                stores.open(QUESTIONS, new QuestionMapping(), MongoQuestions.UNIQUE, MongoQuestions.LOOKUPS));
    }

    @Bean
    Reviews reviews(AggregateStores stores) {
        return new MongoReviews(stores.open(REVIEWS, new ReviewMapping(), MongoReviews.UNIQUE, MongoReviews.LOOKUPS));
    }

    @Bean
    Stays stays(AggregateStores stores) {
        return new MongoStays(stores.open(STAYS, new StayMapping(), List.of(), MongoStays.LOOKUPS));
    }

    @Bean
    Openings openings(AggregateStores stores) {
        return new MongoOpenings(
                stores.open(OPENINGS, new OpeningMapping(), MongoOpenings.UNIQUE, MongoOpenings.LOOKUPS));
    }

    @Bean
    Households households(MongoDatabase database) {
        return new MongoHouseholds(database.getCollection("households"));
    }

    @Bean
    Explanations explanations(MongoDatabase database) {
        return new MongoExplanations(database.getCollection(EXPLANATIONS));
    }

    @Bean
    ReferrerOrganisations referrerOrganisations(AggregateStores stores) {
        return new MongoReferrerOrganisations(
                stores.open("referrer_organisations", new OrganisationMapping(), List.of(), List.of()));
    }

    @Bean
    RevokedAccounts revokedAccounts(AggregateStores stores) {
        return new MongoRevokedAccounts(
                stores.open("revoked_accounts", new RevokedAccountMapping(), List.of(), MongoRevokedAccounts.LOOKUPS));
    }

    @Bean
    ConfirmedAccounts confirmedAccounts(AggregateStores stores) {
        return new MongoConfirmedAccounts(
                stores.open("confirmed_accounts", new ConfirmedAccountMapping(), List.of(), List.of()));
    }

    @Bean
    MinorHandOvers handOvers(AggregateStores stores) {
        return new MongoMinorHandOvers(stores.open(
                HAND_OVERS, new MinorHandOverMapping(), MongoMinorHandOvers.UNIQUE, MongoMinorHandOvers.LOOKUPS));
    }

    @Bean
    Oversights oversights(AggregateStores stores) {
        return new MongoOversights(stores.open(OVERSIGHTS, new OversightMapping(), List.of(), MongoOversights.LOOKUPS));
    }

    @Bean
    Cases storedCases(MongoDatabase database, Households households, AggregateStores stores) {
        return new MongoCases(database, households, stores::isPublished);
    }

    @Bean
    SealedSearches sealedSearches(MongoDatabase database) {
        return new MongoSealedSearches(database.getCollection(OVERSIGHTS));
    }

    @Bean
    OpenRequests openRequests(MongoDatabase database, Clock clock) {
        return new OpenRequests(database.getCollection(REQUESTS), clock);
    }

    @Bean
    StandingGauges standingGauges(OpenRequests requests) {
        return new StandingGauges(requests);
    }
}
