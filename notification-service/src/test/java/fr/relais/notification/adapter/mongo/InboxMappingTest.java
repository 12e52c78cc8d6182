package fr.relais.notification.adapter.mongo;

import java.util.List;

import com.mongodb.MongoClientSettings;
import fr.relais.contracts.Contract;
import fr.relais.contracts.NotificationMessages;
import fr.relais.contracts.Topics;
import fr.relais.notification.domain.inbox.Inbox;
import fr.relais.notification.domain.inbox.InboxEvent;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeAcknowledged;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeFiled;
import fr.relais.notification.domain.inbox.InboxEvent.NoticeGivenUp;
import fr.relais.notification.domain.inbox.InboxEvent.NoticesAcknowledged;
import fr.relais.notification.domain.inbox.InboxEvent.NoticesForgotten;
import fr.relais.notification.domain.inbox.NoticeKind;
import fr.relais.notification.domain.inbox.Urgency;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.UuidRepresentation;
import org.bson.codecs.UuidCodec;
import org.bson.codecs.configuration.CodecRegistries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static fr.relais.notification.domain.inbox.Inboxes.inbox;
import static org.assertj.core.api.Assertions.assertThat;

class InboxMappingTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final InboxMapping mapping = new InboxMapping();

    @ParameterizedTest
    @MethodSource("inboxes")
    void readsWhatItWrote(Inbox inbox) {
        assertThat(mapping.read(new Document("state", mapping.write(inbox)))).isEqualTo(inbox);
    }

    static List<Inbox> inboxes() {
        var some = inbox(5, number -> number == 2, number -> number == 3);
        return List.of(inbox(0), some, new Inbox(some.owner(), 9, 4, 2, some.items()));
    }

    /** A document of the platform may have 64 kB; what stands beside the state needs some of them. */
    @Test
    void staysSmallEvenWhenFull() {
        var full = mapping.write(inbox(Inbox.MOST, number -> true, number -> true));
        var codecs = CodecRegistries.fromRegistries(
                CodecRegistries.fromCodecs(new UuidCodec(UuidRepresentation.STANDARD)),
                MongoClientSettings.getDefaultCodecRegistry());
        var bytes = new RawBsonDocument(full, codecs.get(Document.class))
                .getByteBuffer()
                .remaining();

        assertThat(bytes).isLessThan(50_000);
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesTheAgreedMessages(InboxEvent event, String type, String example) {
        var outgoing = mapping.wire(inbox(1), event);

        assertThat(outgoing).singleElement().satisfies(message -> {
            assertThat(message.topic()).isEqualTo(Topics.NOTIFICATION_EVENTS);
            assertThat(message.key()).isEqualTo("centre-org-07");
            assertThat(message.type()).isEqualTo(type);
            assertThat(JSON.<JsonNode>valueToTree(message.data()))
                    .isEqualTo(JSON.readTree(new Contract(type).example(example)));
        });
    }

    static List<Arguments> events() {
        return List.of(
                Arguments.of(
                        new NoticeFiled(42, NoticeKind.OFFER_RECEIVED, Urgency.URGENT),
                        NotificationMessages.NOTICE_FILED,
                        "offer-received"),
                Arguments.of(new NoticeAcknowledged(42), NotificationMessages.NOTICE_ACKNOWLEDGED, "seen"),
                Arguments.of(new NoticesAcknowledged(42), NotificationMessages.NOTICES_ACKNOWLEDGED, "seen-together"),
                Arguments.of(
                        new NoticeGivenUp(7, NoticeKind.VACANCY_STALE, Urgency.NORMAL),
                        NotificationMessages.NOTICE_GIVEN_UP,
                        "vacancy-stale"),
                Arguments.of(new NoticesForgotten(42), NotificationMessages.NOTICES_FORGOTTEN, "seen-long-ago"));
    }

    @Test
    void hasAMessageForEveryEvent() {
        assertThat(events().stream().<Class<?>>map(arguments -> arguments.get()[0].getClass()))
                .containsExactlyInAnyOrder(InboxEvent.class.getPermittedSubclasses());
        assertThat(events().stream().map(arguments -> arguments.get()[1]))
                .containsExactlyInAnyOrderElementsOf(NotificationMessages.ALL);
    }
}
