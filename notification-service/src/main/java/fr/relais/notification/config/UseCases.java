package fr.relais.notification.config;

import java.time.Clock;

import fr.relais.notification.application.AccessPolicy;
import fr.relais.notification.application.AcknowledgeItemUseCase;
import fr.relais.notification.application.FileNoticeUseCase;
import fr.relais.notification.application.FollowInboxUseCase;
import fr.relais.notification.application.ForgetSeenUseCase;
import fr.relais.notification.application.Inboxes;
import fr.relais.notification.application.LiveInboxes;
import fr.relais.notification.application.ReadInboxUseCase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the use cases, which know no framework. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    AccessPolicy accessPolicy() {
        return new AccessPolicy();
    }

    @Bean(destroyMethod = "")
    LiveInboxes liveInboxes(StreamSettings settings) {
        return new LiveInboxes(settings.mostPerOrganisation(), settings.mostPerCaller(), settings.mostInAll());
    }

    @Bean
    FileNoticeUseCase fileNotice(Inboxes inboxes, LiveInboxes live, Clock clock) {
        return new FileNoticeUseCase(inboxes, live, clock);
    }

    @Bean
    AcknowledgeItemUseCase acknowledgeItem(Inboxes inboxes) {
        return new AcknowledgeItemUseCase(inboxes);
    }

    @Bean
    ReadInboxUseCase readInbox(Inboxes inboxes) {
        return new ReadInboxUseCase(inboxes);
    }

    @Bean
    FollowInboxUseCase followInbox(Inboxes inboxes, LiveInboxes live) {
        return new FollowInboxUseCase(inboxes, live);
    }

    @Bean
    ForgetSeenUseCase forgetSeen(Inboxes inboxes, InboxSettings settings, Clock clock) {
        return new ForgetSeenUseCase(inboxes, settings.seenKeptFor(), clock);
    }
}
