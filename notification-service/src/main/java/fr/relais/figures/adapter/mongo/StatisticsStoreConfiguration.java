package fr.relais.figures.adapter.mongo;

import fr.relais.figures.application.Exploitations;
import fr.relais.figures.application.Facts;
import fr.relais.figures.application.FrozenQuarters;
import fr.relais.figures.application.Nights;
import fr.relais.figures.application.ReleasesSaid;
import fr.relais.figures.application.Seals;
import fr.relais.figures.config.StatisticsSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the collections of the statistics. */
@Configuration(proxyBeanMethods = false)
class StatisticsStoreConfiguration {

    @Bean
    StatisticsDatabase statisticsDatabase(StatisticsSettings settings) {
        return new StatisticsDatabase(settings.store());
    }

    @Bean
    Facts facts(StatisticsDatabase database, Seals seals) {
        return new MongoFacts(database.collection("facts"), seals);
    }

    @Bean
    Nights nights(StatisticsDatabase database) {
        return new MongoNights(database.collection("nights"));
    }

    @Bean
    Exploitations exploitations(StatisticsDatabase database, Seals seals) {
        return new MongoExploitations(database.collection("exploitations"), seals);
    }

    @Bean
    FrozenQuarters frozenQuarters(StatisticsDatabase database, Seals seals) {
        return new MongoFrozenQuarters(database.collection("frozen_quarters"), seals);
    }

    @Bean
    ReleasesSaid releasesSaid(StatisticsDatabase database) {
        return new MongoReleasesSaid(database.collection("releases"));
    }
}
