package fr.relais.placement.config;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import fr.relais.placement.application.AdvanceRequest;
import fr.relais.placement.application.Agenda;
import fr.relais.placement.application.Alarms;
import fr.relais.placement.application.AssignWaiting;
import fr.relais.placement.application.Availability;
import fr.relais.placement.application.Beds;
import fr.relais.placement.application.Blocks;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.ChangeRequest;
import fr.relais.placement.application.ChooseCandidate;
import fr.relais.placement.application.ChooseInTurn;
import fr.relais.placement.application.CompareOccupancy;
import fr.relais.placement.application.Corrections;
import fr.relais.placement.application.Explaining;
import fr.relais.placement.application.FoundDifferences;
import fr.relais.placement.application.GuideRequest;
import fr.relais.placement.application.HandOverMinors;
import fr.relais.placement.application.HeldBack;
import fr.relais.placement.application.Households;
import fr.relais.placement.application.LeaveCompromisedSites;
import fr.relais.placement.application.MatchRequest;
import fr.relais.placement.application.Mint;
import fr.relais.placement.application.NarrowSearches;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.PrepareArrival;
import fr.relais.placement.application.PricedMatcher;
import fr.relais.placement.application.ReconcileHolds;
import fr.relais.placement.application.ReferrerOrganisations;
import fr.relais.placement.application.RefreshPrices;
import fr.relais.placement.application.RematchWaiting;
import fr.relais.placement.application.ScarcityPrices;
import fr.relais.placement.application.SubmissionRules;
import fr.relais.placement.application.SubmitRequest;
import fr.relais.placement.application.SweepDue;
import fr.relais.placement.application.WithinQuota;
import fr.relais.placement.application.refusal.ReviewSteps;
import fr.relais.placement.domain.matching.Matcher;
import fr.relais.placement.domain.request.Consistency;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.scarcity.Pricing;
import fr.relais.placement.domain.territory.Territory;
import fr.relais.platform.reference.References;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases what they need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestSettings.class)
class UseCases {

    private static final Duration GIVES_WAY_AT_MOST = Duration.ofSeconds(1);

    @Bean
    Mint mint(References references) {
        return new Mint() {
            @Override
            public UUID id() {
                return references.nextId();
            }

            @Override
            public Reference reference() {
                return new Reference(references.next());
            }
        };
    }

    @Bean
    SubmissionRules submissionRules(
            Territory territory,
            RequestSettings settings,
            HandOverMinors minors,
            WithinQuota quota,
            NarrowSearches narrow) {
        return new SubmissionRules(new Consistency(territory), settings.policies(), minors, quota, narrow);
    }

    @Bean
    SubmitRequest submitRequest(
            PlacementRequests requests,
            ReferrerOrganisations organisations,
            CaseFiles files,
            SubmissionRules rules,
            Mint mint,
            Agenda agenda) {
        return new SubmitRequest(requests, organisations, files, rules, mint, agenda);
    }

    @Bean
    ChangeRequest changeRequest(PlacementRequests requests, Agenda agenda) {
        return new ChangeRequest(requests, agenda);
    }

    @Bean
    GuideRequest guideRequest(ChangeRequest requests, Mint mint) {
        return new GuideRequest(requests, mint);
    }

    @Bean
    PrepareArrival prepareArrival(ChangeRequest requests) {
        return new PrepareArrival(requests);
    }

    @Bean
    PricedMatcher pricedMatcher(Territory territory, ScarcityPrices prices) {
        return new PricedMatcher(new Matcher(territory), prices);
    }

    @Bean
    MatchRequest matchRequest(PricedMatcher matcher, PlacementRequests requests, Blocks blocks, Explaining explaining) {
        return new MatchRequest(matcher, requests, blocks, explaining);
    }

    @Bean
    ChooseCandidate chooseCandidate(
            PlacementRequests requests,
            CaseFiles files,
            Availability availability,
            MatchRequest matcher,
            Mint mint,
            Clock clock) {
        return new ChooseCandidate(requests, files, availability, matcher, mint, clock);
    }

    @Bean
    ChooseInTurn chooseInTurn(ChooseCandidate candidates, Availability availability, HeldBack heldBack) {
        return new ChooseInTurn(candidates, availability, heldBack, GIVES_WAY_AT_MOST);
    }

    @Bean
    ScarcityPrices scarcityPrices() {
        return new ScarcityPrices();
    }

    @Bean
    RefreshPrices refreshPrices(
            PlacementRequests requests,
            CaseFiles files,
            Availability availability,
            Territory territory,
            ScarcityPrices prices) {
        return new RefreshPrices(requests, files, availability, new Pricing(territory), prices);
    }

    @Bean
    AdvanceRequest advanceRequest(
            PlacementRequests requests,
            ChooseInTurn candidates,
            Beds beds,
            ReviewSteps further,
            Households households,
            Clock clock) {
        return new AdvanceRequest(requests, candidates, beds, further, households, clock);
    }

    @Bean
    AssignWaiting assignWaiting(
            PlacementRequests requests,
            CaseFiles files,
            Availability availability,
            MatchRequest matcher,
            HeldBack heldBack,
            Clock clock) {
        return new AssignWaiting(requests, files, availability, matcher, heldBack, clock);
    }

    @Bean
    RematchWaiting rematchWaiting(
            PlacementRequests requests, AssignWaiting assignment, AdvanceRequest advance, ChooseInTurn turns) {
        return new RematchWaiting(requests, assignment, advance, turns);
    }

    @Bean
    SweepDue sweepDue(PlacementRequests requests, AdvanceRequest advance, Clock clock) {
        return new SweepDue(requests, advance, clock);
    }

    @Bean
    LeaveCompromisedSites leaveCompromisedSites(
            PlacementRequests requests, Availability availability, Beds beds, Agenda agenda, Clock clock) {
        return new LeaveCompromisedSites(requests, availability, beds, agenda, clock);
    }

    @Bean
    ReconcileHolds reconcileHolds(
            PlacementRequests requests, Blocks blocks, Beds beds, Agenda agenda, Corrections corrections, Clock clock) {
        return new ReconcileHolds(requests, blocks, beds, agenda, corrections, clock);
    }

    @Bean
    Corrections corrections(Alarms alarms, FoundDifferences differences) {
        return new Corrections(alarms, differences);
    }

    @Bean
    CompareOccupancy compareOccupancy(
            PlacementRequests requests, Beds beds, FoundDifferences differences, Alarms alarms, Clock clock) {
        return new CompareOccupancy(requests, beds, differences, alarms, CompareOccupancy.ON_ITS_WAY, clock);
    }
}
