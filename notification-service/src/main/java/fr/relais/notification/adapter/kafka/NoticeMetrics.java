package fr.relais.notification.adapter.kafka;

import java.util.List;

import fr.relais.contracts.Topics;
import fr.relais.notification.domain.inbox.InboxEvent;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeFiled;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeGivenUp;
import fr.relais.notification.domain.inbox.NoticeKind;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what is filed and given up, by kind, and what is passed over, by topic; never by organisation. */
final class NoticeMetrics {

    private static final String FILED = "relais.notices.filed";
    private static final String GIVEN_UP = "relais.notices.given.up";
    private static final String IGNORED = "relais.events.ignored";

    private final MeterRegistry meters;

    NoticeMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (var kind : NoticeKind.values()) {
            meters.counter(FILED, "kind", kind.name());
            meters.counter(GIVEN_UP, "kind", kind.name());
        }
        for (var topic : List.of(Topics.PLACEMENT_EVENTS, Topics.CAPACITY_EVENTS)) {
            meters.counter(IGNORED, "topic", topic);
        }
    }

    void happened(List<InboxEvent> events) {
        for (var event : events) {
            if (event instanceof NoticeFiled filed) {
                meters.counter(FILED, "kind", filed.kind().name()).increment();
            } else if (event instanceof NoticeGivenUp givenUp) {
                meters.counter(GIVEN_UP, "kind", givenUp.kind().name()).increment();
            }
        }
    }

    void ignored(String topic) {
        meters.counter(IGNORED, "topic", topic).increment();
    }
}
