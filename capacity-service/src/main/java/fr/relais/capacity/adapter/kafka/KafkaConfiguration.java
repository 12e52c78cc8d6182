package fr.relais.capacity.adapter.kafka;

import java.time.Clock;
import java.util.List;

import fr.relais.capacity.application.Announcements;
import fr.relais.capacity.application.Centres;
import fr.relais.capacity.application.ChangeCentreUseCase;
import fr.relais.capacity.application.RecordOccupancyUseCase;
import fr.relais.contracts.Topics;
import fr.relais.platform.messaging.HeardRecords;
import fr.relais.platform.messaging.TopicsToMake;
import fr.relais.platform.restore.Differences;
import fr.relais.platform.restore.WhatWasTold;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The topics of this service and what it listens to. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    @Bean
    TopicsToMake topics() {
        return new TopicsToMake(
                List.of(Topics.CAPACITY_EVENTS),
                List.of(Topics.CAPACITY_AVAILABILITY),
                List.of(Topics.PLACEMENT_ARRIVALS));
    }

    @Bean
    WhatWasTold centresTold(Centres centres, ChangeCentreUseCase changeCentre, Differences differences, Clock clock) {
        return new CentresTold(centres, changeCentre, differences, clock);
    }

    @Bean
    Announcements announcements() {
        return new CentreMessages();
    }

    @Bean
    ArrivalsListener arrivalsListener(
            RecordOccupancyUseCase recordOccupancy, HeardRecords heard, MeterRegistry meters, Clock clock) {
        return new ArrivalsListener(recordOccupancy, heard, meters, clock);
    }
}
