package fr.relais.notification.adapter.web;

import fr.relais.notification.application.AccessPolicy;
import fr.relais.notification.application.AcknowledgeItemUseCase;
import fr.relais.notification.application.FollowInboxUseCase;
import fr.relais.notification.application.LiveInboxes;
import fr.relais.notification.application.ReadInboxUseCase;
import fr.relais.notification.application.duty.KeepRota;
import fr.relais.notification.config.StreamSettings;
import fr.relais.platform.identity.Revocations;
import fr.relais.platform.web.HttpCommands;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

/** The HTTP surface of inboxes, one line per operation. */
@Configuration(proxyBeanMethods = false)
class InboxRoutes {

    @Bean
    RouterFunction<ServerResponse> inbox(InboxHandler inbox, StreamHandler live) {
        return route().GET("/v1/inbox", inbox::list)
                .GET("/v1/inbox/stream", live::stream)
                .POST("/v1/inbox/acknowledgement", inbox::acknowledgeAll)
                .POST("/v1/inbox/{item}/acknowledgement", inbox::acknowledge)
                .build();
    }

    @Bean
    NoticeTexts noticeTexts() {
        return new NoticeTexts();
    }

    @Bean
    Access access(AccessPolicy policy) {
        return new Access(policy);
    }

    @Bean
    InboxHandler inboxHandler(
            ReadInboxUseCase readInbox,
            AcknowledgeItemUseCase acknowledgeItem,
            KeepRota rota,
            Access access,
            HttpCommands commands,
            NoticeTexts texts) {
        return new InboxHandler(readInbox, acknowledgeItem, rota, access, commands, texts);
    }

    @Bean
    StreamHandler streamHandler(
            FollowInboxUseCase followInbox,
            LiveInboxes live,
            Access access,
            NoticeTexts texts,
            StreamSettings settings,
            Revocations revocations) {
        return new StreamHandler(followInbox, live, access, texts, settings, revocations);
    }

    @Bean
    StreamsAtShutdown streamsAtShutdown(LiveInboxes live) {
        return new StreamsAtShutdown(live);
    }

    @Bean
    Gauge openStreams(LiveInboxes live, MeterRegistry meters) {
        return Gauge.builder("relais.streams.open", live, LiveInboxes::open)
                .description("live streams open in this process")
                .register(meters);
    }
}
