package fr.relais.notification.adapter.kafka;

import java.util.List;

import fr.relais.contracts.Topics;
import fr.relais.notification.application.FileNoticeUseCase;
import fr.relais.notification.application.LiveInboxes;
import fr.relais.notification.application.delivery.PlanDeliveries;
import fr.relais.notification.application.webhook.PlanCalls;
import fr.relais.platform.messaging.HeardRecords;
import fr.relais.platform.messaging.KafkaSettings;
import fr.relais.platform.messaging.MessagingConfiguration;
import fr.relais.platform.messaging.TopicsToMake;
import fr.relais.platform.restore.Differences;
import fr.relais.platform.restore.WhatWasTold;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service hears and says. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    @Bean
    TopicsToMake topicsToMake() {
        return new TopicsToMake(
                List.of(Topics.NOTIFICATION_EVENTS),
                List.of(),
                List.of(Topics.PLACEMENT_EVENTS, Topics.CAPACITY_EVENTS, Topics.PLACEMENT_FACTS));
    }

    @Bean
    WhatWasTold inboxesTold(Differences differences) {
        return new InboxesTold(differences);
    }

    @Bean
    NoticeMetrics noticeMetrics(MeterRegistry meters) {
        return new NoticeMetrics(meters);
    }

    @Bean
    NoticeListener noticeListener(
            FileNoticeUseCase fileNotice,
            PlanDeliveries plan,
            PlanCalls calls,
            HeardRecords heard,
            NoticeMetrics metrics) {
        return new NoticeListener(fileNotice, plan, calls, heard, metrics);
    }

    @Bean
    WakeUps wakeUps(KafkaSettings settings, LiveInboxes live) {
        var properties = WakeUps.properties(MessagingConfiguration.consumerProperties(settings));
        return new WakeUps(() -> new KafkaConsumer<>(properties), live);
    }
}
