package fr.relais.placement.config;

import java.time.Clock;

import fr.relais.placement.application.Availability;
import fr.relais.placement.application.ChangeRequest;
import fr.relais.placement.application.DiscloseMeetingPoint;
import fr.relais.placement.application.DisclosureRegister;
import fr.relais.placement.application.Doubts;
import fr.relais.placement.application.MeetingPoints;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.PrepareMeeting;
import fr.relais.placement.application.Quarantines;
import fr.relais.placement.application.Readers;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.reference.References;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the use cases of the meeting point what they need. */
@Configuration(proxyBeanMethods = false)
class DisclosureUseCases {

    @Bean
    Readers readers(References references) {
        return (placement, organisation, person) -> new Reference(references.referenceOf(
                "reader", placement + "\n" + organisation.length() + "\n" + organisation + person));
    }

    @Bean
    PrepareMeeting prepareMeeting(
            PlacementRequests requests, ChangeRequest change, MeetingPoints points, Readers readers) {
        return new PrepareMeeting(requests, change, points, readers);
    }

    @Bean
    Doubts doubts(Availability availability, Quarantines quarantines) {
        return new Doubts(availability, quarantines);
    }

    @Bean
    DiscloseMeetingPoint discloseMeetingPoint(
            PlacementRequests requests,
            MeetingPoints points,
            DisclosureRegister register,
            Readers readers,
            Doubts doubts,
            Clock clock) {
        return new DiscloseMeetingPoint(requests, points, register, readers, doubts, clock);
    }
}
