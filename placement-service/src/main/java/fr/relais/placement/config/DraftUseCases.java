package fr.relais.placement.config;

import java.time.Clock;

import fr.relais.placement.application.Mint;
import fr.relais.placement.application.draft.DraftFiles;
import fr.relais.placement.application.draft.Drafters;
import fr.relais.placement.application.draft.Drafts;
import fr.relais.placement.application.draft.EraseDrafts;
import fr.relais.placement.application.draft.ErasureQueue;
import fr.relais.placement.application.draft.KeepDrafts;
import fr.relais.placement.application.draft.OwnDrafts;
import fr.relais.placement.application.retention.EraseCases;
import fr.relais.placement.domain.draft.DraftTerm;
import fr.relais.platform.reference.References;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases of drafts what they need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DraftSettings.class)
class DraftUseCases {

    @Bean
    DraftTerm draftTerm(DraftSettings settings) {
        return settings.term();
    }

    @Bean
    Drafters drafters(References references) {
        return actor -> references.referenceOf("drafter", actor.organisation() + '\n' + actor.subject());
    }

    @Bean
    OwnDrafts ownDrafts(Drafts drafts, Drafters drafters, DraftFiles files, DraftTerm term) {
        return new OwnDrafts(drafts, drafters, files, term);
    }

    @Bean
    KeepDrafts keepDrafts(Drafts drafts, OwnDrafts own, DraftFiles files, ErasureQueue erasure, Mint mint) {
        return new KeepDrafts(drafts, own, files, erasure, mint);
    }

    @Bean
    EraseDrafts eraseDrafts(Drafts drafts, EraseCases erase, DraftTerm term, Clock clock) {
        return new EraseDrafts(drafts, erase, term, clock);
    }
}
