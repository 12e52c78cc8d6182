package fr.relais.notification.config;

import java.util.Arrays;
import java.util.List;

import fr.relais.contracts.Topics;
import fr.relais.notification.domain.contact.Channel;
import fr.relais.notification.domain.delivery.Occasion;
import fr.relais.notification.domain.inbox.NoticeKind;
import fr.relais.platform.meters.ExportedMeter;
import fr.relais.platform.meters.ExportedMeters;
import fr.relais.platform.meters.LabelValues;
import fr.relais.platform.watch.PlatformMeters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static fr.relais.platform.meters.LabelValues.oneOf;

/** All that may be counted of this service and leave it; {@code docs/metrics.md} says what each means. */
@Configuration(proxyBeanMethods = false)
class NotificationMeters {

    private static final LabelValues KINDS = LabelValues.codes("kind of notice", NoticeKind.values());

    @Bean
    ExportedMeters metersOfNotices() {
        return ExportedMeters.of(
                ExportedMeter.of("relais.notices.filed").with("kind", KINDS),
                ExportedMeter.of("relais.notices.given.up").with("kind", KINDS),
                ExportedMeter.of("relais.deliveries")
                        .with("channel", oneOf(names(Channel.values())))
                        .with("occasion", oneOf(names(Occasion.values())))
                        .with(
                                "became",
                                oneOf("delivered", "failed", "not_needed", "refused", "too_late", "unreachable")),
                ExportedMeter.of("relais.mail.held.back"),
                ExportedMeter.of("relais.webhooks.held.back"),
                ExportedMeter.of("relais.events.ignored")
                        .with("topic", oneOf(Topics.PLACEMENT_EVENTS, Topics.CAPACITY_EVENTS)),
                ExportedMeter.of("relais.streams.open"));
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }

    @Bean
    ExportedMeters platformMeters() {
        return PlatformMeters.of(
                List.of("contacts", "deliveries", "inboxes", "rotas", "webhooks"),
                List.of(Topics.PLACEMENT_EVENTS, Topics.CAPACITY_EVENTS, Topics.PLACEMENT_FACTS),
                List.of());
    }
}
