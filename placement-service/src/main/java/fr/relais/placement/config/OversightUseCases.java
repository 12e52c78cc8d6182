package fr.relais.placement.config;

import java.time.Clock;
import java.time.Duration;

import fr.relais.blocks.Actor;
import fr.relais.placement.application.Accounts;
import fr.relais.placement.application.Agenda;
import fr.relais.placement.application.HeldBack;
import fr.relais.placement.application.KeepQuarantine;
import fr.relais.placement.application.LookAtSearches;
import fr.relais.placement.application.NarrowSearches;
import fr.relais.placement.application.Oversights;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.Quarantines;
import fr.relais.placement.application.RaiseQuota;
import fr.relais.placement.application.ReferrerOrganisations;
import fr.relais.placement.application.SearchSeals;
import fr.relais.placement.application.VainSearches;
import fr.relais.placement.application.WithinQuota;
import fr.relais.placement.domain.curiosity.SearchPatterns;
import fr.relais.placement.domain.oversight.Oversight;
import fr.relais.placement.domain.oversight.Quota;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.platform.reference.References;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases that watch over what is submitted what they need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QuotaSettings.class)
class OversightUseCases {

    private static final Duration QUARANTINE_KNOWN_FOR = Duration.ofSeconds(1);

    @Bean
    Quota quota(QuotaSettings settings) {
        return settings.quota();
    }

    @Bean
    Accounts accounts(References references) {
        return new Accounts() {
            @Override
            public Oversight first(String organisation) {
                return Oversight.of(organisation, new Reference(references.referenceOf("oversight", organisation)));
            }

            @Override
            public String caseworker(Actor actor) {
                return references.referenceOf("caseworker", actor.organisation() + '\n' + actor.subject());
            }
        };
    }

    @Bean
    WithinQuota withinQuota(
            PlacementRequests requests, Oversights oversights, Accounts accounts, SearchSeals seals, Quota usual) {
        return new WithinQuota(requests, oversights, accounts, seals, usual);
    }

    @Bean
    NarrowSearches narrowSearches(Territory territory, QuotaSettings settings) {
        return new NarrowSearches(territory, settings.narrowWaits());
    }

    @Bean
    RaiseQuota raiseQuota(Oversights oversights, Accounts accounts, ReferrerOrganisations organisations, Quota usual) {
        return new RaiseQuota(oversights, accounts, organisations, usual);
    }

    @Bean
    Quarantines quarantines(Oversights oversights) {
        return new Quarantines(oversights, QUARANTINE_KNOWN_FOR);
    }

    @Bean
    KeepQuarantine keepQuarantine(
            Oversights oversights, Accounts accounts, ReferrerOrganisations organisations, Agenda agenda) {
        return new KeepQuarantine(oversights, accounts, organisations, agenda);
    }

    @Bean
    HeldBack heldBack(Quarantines quarantines, PlacementRequests requests, Clock clock) {
        return new HeldBack(quarantines, requests, clock);
    }

    @Bean
    LookAtSearches lookAtSearches(
            VainSearches vain, Oversights oversights, SearchSeals seals, Territory territory, Clock clock) {
        return new LookAtSearches(vain, oversights, seals, new SearchPatterns(territory, territory.codes()), clock);
    }
}
