package fr.relais.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMailUtil;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.notification.application.delivery.PlanDeliveries;
import fr.relais.notification.domain.delivery.DigestHours;
import fr.relais.testing.TestBroker;
import fr.relais.testing.TestCaller;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From a notice on the broker to the mail that a real server takes, through the whole service. */
class MailOfNoticesTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String REFERENCE = "canarycanarycanarycanaryca";

    private final RunningService service = RunningService.shared();
    private final String organisation = RunningService.freshOrganisation().value();
    private final String address = organisation + "@an.example";

    @Test
    void whatIsUrgentIsMailedAtOnceAndOnce() throws Exception {
        join();
        var notice = notice("OFFER_RECEIVED", "URGENT", 1);

        send(notice, notice, notice);

        await().atMost(SOON).until(() -> !Mailbox.of(address).isEmpty());
        send(notice, notice("OFFER_REMINDER", "URGENT", 2));
        await().atMost(SOON).until(() -> Mailbox.of(address).size() >= 2);
        assertThat(Mailbox.of(address).stream().map(MailOfNoticesTest::id).distinct())
                .hasSize(2);
    }

    /** Everything in a notice is something that no mail has: whatever it were, it would not be there. */
    @Test
    void nothingOfTheNoticeIsInTheMail() throws Exception {
        join();

        send(notice("MEETING_POINT_READ", "URGENT", 1));

        await().atMost(SOON).until(() -> !Mailbox.of(address).isEmpty());
        var whole = GreenMailUtil.getWholeMessage(Mailbox.of(address).get(0))
                + Mailbox.of(address).get(0).getContent();
        assertThat(whole.replace(address, ""))
                .doesNotContain(organisation, REFERENCE, "canary", "MEETING", "Meeting", "rencontre", "place");
    }

    @Test
    void whatIsNotUrgentIsMailedByNobody() {
        join();

        send(notice("OFFER_CLOSED", "NORMAL", 1), notice("OFFER_RECEIVED", "URGENT", 2));

        await().atMost(SOON).until(() -> !Mailbox.of(address).isEmpty());
        assertThat(Mailbox.of(address)).hasSize(1);
    }

    @Test
    void everybodyIsMailedAtTheHourWithoutAnyNotice() throws Exception {
        join();
        var now = service.bean(Clock.class).instant().atZone(ZoneId.of("Europe/Paris"));
        var hours = new DigestHours(List.of(now.toLocalTime().minusMinutes(1)));

        service.bean(PlanDeliveries.class).forHour(hours).block(SOON);
        service.bean(PlanDeliveries.class).forHour(hours).block(SOON);

        await().atMost(SOON).until(() -> !Mailbox.of(address).isEmpty());
        assertThat(Mailbox.of(address)).hasSize(1);
        assertThat(Mailbox.of(address).get(0).getContent().toString()).contains("usual reminder");
    }

    @Test
    void aBurstLosesAndDoublesNothing() {
        join();

        send(IntStream.rangeClosed(1, 200)
                .mapToObj(version -> notice("RESERVATION_OVERDUE", "URGENT", version))
                .toArray(Sent[]::new));
        await().atMost(Duration.ofSeconds(60)).until(() -> Mailbox.of(address).size() >= 200);
        send(notice("RESERVATION_OVERDUE", "URGENT", 201));
        await().atMost(SOON).until(() -> Mailbox.of(address).size() >= 201);

        assertThat(Mailbox.of(address).stream().map(MailOfNoticesTest::id))
                .hasSize(201)
                .doesNotHaveDuplicates();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private void join() {
        service.http(TestCaller.centre(organisation))
                .put()
                .uri("/v1/inbox/contact")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("mail", address, "language", "EN", "safe", true))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private record Sent(UUID id, long version, String body) {}

    private Sent notice(String kind, String urgency, long version) {
        var body = "{\"org\":\"%s\",\"recipientRef\":\"%s\",\"kind\":\"%s\",\"urgency\":\"%s\"}"
                .formatted(organisation, REFERENCE, kind, urgency);
        return new Sent(UUID.randomUUID(), version, body);
    }

    private void send(Sent... notices) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestBroker.bootstrapServers(), "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer())) {
            for (var notice : notices) {
                var message = new ProducerRecord<>(Topics.PLACEMENT_EVENTS, organisation, notice.body());
                header(message, "ce_id", notice.id().toString());
                header(message, "ce_type", PlacementMessages.NOTICE);
                header(message, "ce_subject", organisation);
                header(message, "ce_aggregateversion", Long.toString(notice.version()));
                header(message, "ce_eventindex", "0");
                header(message, "ce_time", Instant.now().toString());
                producer.send(message);
            }
        }
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
