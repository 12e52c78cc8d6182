package fr.relais.figures.config;

import java.time.Clock;

import fr.relais.figures.application.Alarms;
import fr.relais.figures.application.Exploitations;
import fr.relais.figures.application.Facts;
import fr.relais.figures.application.FreezeQuarters;
import fr.relais.figures.application.FrozenQuarters;
import fr.relais.figures.application.GiveExploitation;
import fr.relais.figures.application.HearFact;
import fr.relais.figures.application.Nights;
import fr.relais.figures.application.ReadPublications;
import fr.relais.figures.application.ReleasesSaid;
import fr.relais.figures.domain.freeze.FreezeTerms;
import fr.relais.statistics.publication.Publisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases of the figures what they need. */
@Configuration(proxyBeanMethods = false)
class FigureUseCases {

    @Bean
    FreezeTerms freezeTerms(StatisticsSettings settings) {
        return new FreezeTerms(settings.freezeAfter());
    }

    @Bean
    HearFact hearFact(Facts facts, Nights nights, FrozenQuarters frozen) {
        return new HearFact(facts, nights, frozen);
    }

    @Bean
    GiveExploitation giveExploitation(Exploitations exploitations, Clock clock) {
        return new GiveExploitation(exploitations, clock);
    }

    @Bean
    FreezeQuarters.Watch freezeWatch(Clock clock, Alarms alarms) {
        return new FreezeQuarters.Watch(clock, alarms);
    }

    @Bean
    FreezeQuarters freezeQuarters(
            Facts facts,
            Exploitations exploitations,
            Nights nights,
            FrozenQuarters frozen,
            FreezeTerms terms,
            FreezeQuarters.Watch watch) {
        return new FreezeQuarters(facts, exploitations, nights, frozen, terms, watch);
    }

    @Bean
    ReadPublications readPublications(FrozenQuarters frozen, ReleasesSaid said, Alarms alarms) {
        return new ReadPublications(frozen, said, alarms, new Publisher());
    }
}
