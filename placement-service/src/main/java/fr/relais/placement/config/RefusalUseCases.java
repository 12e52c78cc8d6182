package fr.relais.placement.config;

import java.time.Clock;

import fr.relais.placement.application.Agenda;
import fr.relais.placement.application.Beds;
import fr.relais.placement.application.ChangeRequest;
import fr.relais.placement.application.Mint;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.StaySteps;
import fr.relais.placement.application.refusal.AdvanceReview;
import fr.relais.placement.application.refusal.JudgeRefusal;
import fr.relais.placement.application.refusal.ReadRefusals;
import fr.relais.placement.application.refusal.RefusalTerms;
import fr.relais.placement.application.refusal.RefusalTexts;
import fr.relais.placement.application.refusal.RefuseOffer;
import fr.relais.placement.application.refusal.ReviewSteps;
import fr.relais.placement.application.refusal.Reviews;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases of refusals what they need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RefusalSettings.class)
class RefusalUseCases {

    @Bean
    RefusalTerms refusalTerms(RefusalSettings settings) {
        return settings.terms();
    }

    @Bean
    RefuseOffer refuseOffer(PlacementRequests requests, ChangeRequest change, RefusalTexts texts, RefusalTerms terms) {
        return new RefuseOffer(requests, change, texts, terms);
    }

    @Bean
    ReviewSteps reviewSteps(Reviews reviews, StaySteps others, RefusalTerms terms, Mint mint, Clock clock) {
        return new ReviewSteps(reviews, others, terms, mint, clock);
    }

    @Bean
    AdvanceReview advanceReview(Reviews reviews, PlacementRequests requests, Beds beds, Agenda agenda, Clock clock) {
        return new AdvanceReview(reviews, requests, beds, agenda, clock);
    }

    @Bean
    JudgeRefusal judgeRefusal(Reviews reviews) {
        return new JudgeRefusal(reviews);
    }

    @Bean
    ReadRefusals readRefusals(PlacementRequests requests) {
        return new ReadRefusals(requests);
    }
}
