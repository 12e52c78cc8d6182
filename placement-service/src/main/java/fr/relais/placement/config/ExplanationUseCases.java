package fr.relais.placement.config;

import java.time.Clock;

import fr.relais.placement.application.AskWhatIf;
import fr.relais.placement.application.Availability;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.ExplainNow;
import fr.relais.placement.application.Explaining;
import fr.relais.placement.application.ExplanationFiles;
import fr.relais.placement.application.Explanations;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.domain.explanation.Explainer;
import fr.relais.placement.domain.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases of explanations what they need. */
@Configuration(proxyBeanMethods = false)
class ExplanationUseCases {

    @Bean
    Explaining explaining(Territory territory, ExplanationFiles files, Explanations earlier) {
        return new Explaining(new Explainer(territory), files, earlier);
    }

    @Bean
    ExplainNow explainNow(CaseFiles files, Availability availability, Territory territory, Clock clock) {
        return new ExplainNow(files, availability, territory, clock);
    }

    @Bean
    AskWhatIf askWhatIf(PlacementRequests requests, CaseFiles files, Territory territory) {
        return new AskWhatIf(requests, files, territory);
    }
}
