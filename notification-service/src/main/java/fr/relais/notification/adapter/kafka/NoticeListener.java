package fr.relais.notification.adapter.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.notification.application.FileNoticeUseCase;
import fr.relais.notification.application.IncomingNotice;
import fr.relais.notification.application.delivery.PlanDeliveries;
import fr.relais.notification.application.webhook.PlanCalls;
import fr.relais.notification.domain.inbox.InboxEvent;
import fr.relais.platform.messaging.HeardRecords;
import fr.relais.platform.messaging.IncomingEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import reactor.core.publisher.Mono;

/**
 * Files notices, each once however often it is delivered, and plans whom they make somebody write to.
 *
 * <p>Blocks on purpose: the container's thread is not an event loop, and waiting here is what keeps the notices of one
 * recipient in order and unacknowledged until they are durable, and what they call for is. Killed between the two, it
 * is told again: what was filed is not filed again, and what was not planned is.
 */
class NoticeListener {

    private static final Set<String> NOTICES = Set.of(PlacementMessages.NOTICE, CapacityMessages.NOTICE);

    /** Well below the broker's patience with a reader, and above the store's own deadlines and retries. */
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final FileNoticeUseCase fileNotice;
    private final PlanDeliveries plan;
    private final PlanCalls calls;
    private final HeardRecords heard;
    private final NoticeMetrics metrics;

    NoticeListener(
            FileNoticeUseCase fileNotice,
            PlanDeliveries plan,
            PlanCalls calls,
            HeardRecords heard,
            NoticeMetrics metrics) {
        this.fileNotice = fileNotice;
        this.plan = plan;
        this.calls = calls;
        this.heard = heard;
        this.metrics = metrics;
    }

    @KafkaListener(
            id = "notices",
            groupId = "notification-service",
            idIsGroup = false,
            topics = {Topics.PLACEMENT_EVENTS, Topics.CAPACITY_EVENTS},
            concurrency = "3")
    void on(ConsumerRecord<String, byte[]> message) {
        var event = IncomingEvent.from(message);
        if (!NOTICES.contains(event.type())) {
            metrics.ignored(message.topic());
            return;
        }
        List<InboxEvent> happened =
                heard.applying(message, apply(Notices.from(event))).block(DEADLINE);
        if (happened != null) {
            metrics.happened(happened);
        }
    }

    private Mono<List<InboxEvent>> apply(IncomingNotice notice) {
        return fileNotice
                .handle(notice)
                .flatMap(happened -> plan.forNotice(notice)
                        .then(calls.filed(notice.recipient()))
                        .thenReturn(happened));
    }
}
