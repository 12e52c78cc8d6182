package fr.relais.notification.adapter.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.NotificationMessages;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.contracts.WhoIsTold;
import fr.relais.notification.RunningService;
import fr.relais.notification.application.Inboxes;
import fr.relais.notification.domain.inbox.InboxItem;
import fr.relais.notification.domain.inbox.NoticeKind;
import fr.relais.notification.domain.inbox.OrganisationId;
import fr.relais.testing.TestBroker;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What comes over a real broker, in whatever order and however often. */
class NoticeListenerTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String REFERENCE = "orugs4zanfzsa3tporqwk3djmu";
    private static final String OTHER_REFERENCE = "mfzwizltoq2gk43un5zgk3tb4e";

    private final RunningService service = RunningService.shared();
    private final OrganisationId owner = RunningService.freshOrganisation();

    @Test
    void filesEachNoticeOnceHoweverOftenAndHoweverLateItComes() {
        var first = notice("OFFER_RECEIVED").at(5, 0);
        var second = notice("OFFER_CONFIRMED").at(6, 1);

        send(
                first,
                first,
                second,
                first,
                second.withId(UUID.randomUUID()),
                notice("OFFER_CLOSED").at(6, 0),
                first);
        send(notice("OFFER_CLOSED").at(7, 0));

        await().atMost(SOON).until(() -> kinds().contains(NoticeKind.OFFER_CLOSED));
        assertThat(kinds())
                .containsExactly(NoticeKind.OFFER_RECEIVED, NoticeKind.OFFER_CONFIRMED, NoticeKind.OFFER_CLOSED);
    }

    @Test
    void filesTheSameEventOnceEvenWhenItComesAsSomethingElse() {
        var notice = notice("OFFER_RECEIVED").at(1, 0);

        send(
                notice,
                notice.about(OTHER_REFERENCE).at(9, 0),
                notice("OFFER_CLOSED").at(2, 0));

        await().atMost(SOON).until(() -> kinds().contains(NoticeKind.OFFER_CLOSED));
        assertThat(kinds()).containsExactly(NoticeKind.OFFER_RECEIVED, NoticeKind.OFFER_CLOSED);
    }

    @Test
    void filesNoticesOfCapacityToo() {
        send(notice("VACANCY_STALE")
                .on(Topics.CAPACITY_EVENTS, CapacityMessages.NOTICE)
                .at(3, 1));

        await().atMost(SOON).until(() -> kinds().equals(List.of(NoticeKind.VACANCY_STALE)));
    }

    @Test
    void passesOverOtherTypesAndCountsThem() {
        var before = counted("relais.events.ignored");

        send(notice("x").on(Topics.PLACEMENT_EVENTS, PlacementMessages.OFFER_MADE), notice("OFFER_RECEIVED"));

        await().atMost(SOON).until(() -> !kinds().isEmpty());
        assertThat(counted("relais.events.ignored")).isEqualTo(before + 1);
    }

    @Test
    void putsAsideWhatItCannotReadAndGoesOn() {
        send(notice("A_KIND_OF_TOMORROW").at(1, 0), notice("OFFER_RECEIVED").at(2, 0));

        await().atMost(SOON).until(() -> kinds().equals(List.of(NoticeKind.OFFER_RECEIVED)));
        var aside = awaitRecord(Topics.deadLetter(Topics.PLACEMENT_EVENTS), "A_KIND_OF_TOMORROW");
        assertThat(aside.key()).isEqualTo(REFERENCE);
    }

    @Test
    void countsWhatItFiledByKindAndNotByOrganisation() {
        var before = counted("relais.notices.filed");
        var notice = notice("OFFER_RECEIVED").at(1, 0);

        send(notice, notice, notice("OFFER_CLOSED").at(2, 0));

        await().atMost(SOON).until(() -> counted("relais.notices.filed") == before + 2);
        assertThat(service.bean(MeterRegistry.class)
                        .find("relais.notices.filed")
                        .counters())
                .allSatisfy(counter ->
                        assertThat(counter.getId().getTags()).extracting("key").containsExactly("kind"));
    }

    @Test
    void publishesWhatItFiled() {
        send(notice("OFFER_RECEIVED"));

        var published = awaitRecord(Topics.NOTIFICATION_EVENTS, owner.value());
        assertThat(published.key()).isEqualTo(owner.value());
        assertThat(header(published, "ce_type")).isEqualTo(NotificationMessages.NOTICE_FILED);
        assertThat(new String(published.value(), UTF_8))
                .isEqualTo("{\"item\":\"1\",\"kind\":\"OFFER_RECEIVED\",\"urgency\":\"URGENT\"}");
    }

    private List<NoticeKind> kinds() {
        return service.bean(Inboxes.class)
                .find(owner)
                .map(inbox -> inbox.items().stream().map(InboxItem::kind).toList())
                .defaultIfEmpty(List.of())
                .block(SOON);
    }

    private double counted(String meter) {
        return service.bean(MeterRegistry.class).find(meter).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private Sent notice(String kind) {
        var urgency = WhoIsTold.allows(owner.value(), kind, "NORMAL") ? "NORMAL" : "URGENT";
        var body = "{\"org\":\"%s\",\"recipientRef\":\"%s\",\"kind\":\"%s\",\"urgency\":\"%s\"}"
                .formatted(owner, REFERENCE, kind, urgency);
        return new Sent(
                Topics.PLACEMENT_EVENTS, PlacementMessages.NOTICE, UUID.randomUUID(), owner + REFERENCE, 1, 0, body);
    }

    private static void send(Sent... messages) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer())) {
            for (var message : messages) {
                producer.send(message.record());
            }
        }
    }

    private static ConsumerRecord<String, byte[]> awaitRecord(String topic, String containing) {
        var found = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", TestBroker.bootstrapServers(),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if ((message.key() + new String(message.value(), UTF_8)).contains(containing)) {
                        found.add(message);
                    }
                });
                return !found.isEmpty();
            });
        }
        return found.get(0);
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    /** A message as another service sends it. */
    private record Sent(String topic, String type, UUID id, String subject, long version, int index, String body) {

        Sent at(long newVersion, int newIndex) {
            return new Sent(topic, type, id, subject, newVersion, newIndex, body);
        }

        Sent on(String newTopic, String newType) {
            return new Sent(newTopic, newType, id, subject, version, index, body);
        }

        Sent withId(UUID newId) {
            return new Sent(topic, type, newId, subject, version, index, body);
        }

        Sent about(String newSubject) {
            return new Sent(topic, type, id, newSubject, version, index, body);
        }

        ProducerRecord<String, String> record() {
            var message = new ProducerRecord<>(topic, REFERENCE, body);
            Map.of(
                            "ce_id",
                            id.toString(),
                            "ce_type",
                            type,
                            "ce_subject",
                            subject,
                            "ce_aggregateversion",
                            Long.toString(version),
                            "ce_eventindex",
                            Integer.toString(index),
                            "ce_time",
                            "2026-11-20T21:40:00Z")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            return message;
        }
    }
}
