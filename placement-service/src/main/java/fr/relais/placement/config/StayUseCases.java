package fr.relais.placement.config;

import java.time.Clock;

import fr.relais.placement.application.Agenda;
import fr.relais.placement.application.CallOffTransfer;
import fr.relais.placement.application.CaseFiles;
import fr.relais.placement.application.ChangeRequest;
import fr.relais.placement.application.CompleteStays;
import fr.relais.placement.application.Households;
import fr.relais.placement.application.KeepStay;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.RecordStay;
import fr.relais.placement.application.StaySteps;
import fr.relais.placement.application.Stays;
import fr.relais.placement.application.StaysOfRequests;
import fr.relais.placement.application.SweepStays;
import fr.relais.placement.domain.stay.StayTerms;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases of stays what they need. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StaySettings.class)
class StayUseCases {

    @Bean
    StayTerms stayTerms(StaySettings settings) {
        return settings.terms();
    }

    @Bean
    StaysOfRequests staysOfRequests(Stays stays, StayTerms terms, Clock clock) {
        return new StaysOfRequests(stays, terms, clock);
    }

    @Bean
    StaySteps staySteps(
            StaysOfRequests followed,
            Stays stays,
            PlacementRequests requests,
            Households households,
            Agenda agenda,
            Clock clock) {
        return new StaySteps(followed, stays, requests, households, agenda, clock);
    }

    @Bean
    RecordStay recordStay(
            PlacementRequests requests,
            Households households,
            ChangeRequest change,
            StaysOfRequests followed,
            Stays stays) {
        return new RecordStay(requests, households, change, followed, stays);
    }

    @Bean
    KeepStay keepStay(Stays stays, CaseFiles files, StayTerms terms) {
        return new KeepStay(stays, files, terms);
    }

    @Bean
    CallOffTransfer callOffTransfer(Stays stays, PlacementRequests requests, Agenda agenda) {
        return new CallOffTransfer(stays, requests, agenda);
    }

    @Bean
    CompleteStays completeStays(PlacementRequests requests, StaysOfRequests followed) {
        return new CompleteStays(requests, followed);
    }

    @Bean
    SweepStays sweepStays(Stays stays, PlacementRequests requests, Agenda agenda, Clock clock) {
        return new SweepStays(stays, requests, agenda, clock);
    }
}
