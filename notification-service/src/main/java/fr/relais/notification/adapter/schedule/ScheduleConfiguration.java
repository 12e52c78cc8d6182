package fr.relais.notification.adapter.schedule;

import fr.relais.notification.application.delivery.DeliveryQueue;
import fr.relais.notification.application.delivery.PlanDeliveries;
import fr.relais.notification.application.delivery.SendDeliveries;
import fr.relais.notification.application.delivery.SweepDeliveries;
import fr.relais.notification.config.DeliverySettings;
import fr.relais.notification.config.MailSettings;
import fr.relais.notification.domain.delivery.DeliveryId;
import fr.relais.platform.work.WorkQueue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done behind the back of whoever asked for it. */
@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    WorkQueue<DeliveryId> sending(SendDeliveries send, DeliverySettings settings) {
        return new WorkQueue<>("a message", settings.atOnce(), send::send);
    }

    @Bean
    DeliveryQueue deliveryQueue(WorkQueue<DeliveryId> sending) {
        return new QueuedDeliveries(sending);
    }

    @Bean
    DeliveryRounds deliveryRounds(SweepDeliveries sweep, PlanDeliveries plan, MailSettings mail) {
        return new DeliveryRounds(sweep, plan, mail.hours());
    }
}
