package fr.relais.notification.adapter.kafka;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Contract;
import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.WhoIsTold;
import fr.relais.notification.domain.inbox.NoticeKind;
import fr.relais.notification.domain.inbox.Urgency;
import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.messaging.PoisonRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** This service reads every notice that the others have agreed to send, and no more of it than it needs. */
class NoticesContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TYPES = List.of(PlacementMessages.NOTICE, CapacityMessages.NOTICE);
    private static final String GOOD = """
            {"org": "an-org", "recipientRef": "orugs4zanfzsa3tporqwk3djmu", "kind": "OFFER_RECEIVED",
             "urgency": "URGENT", "somethingNew": {"a": 1}}
            """;

    static Stream<String> examples() {
        return TYPES.stream().flatMap(type -> new Contract(type).examples().values().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsEveryExample(String example) {
        var notice = Notices.from(event(example));

        var said = JSON.readTree(example);
        assertThat(notice.recipient().value()).isEqualTo(said.path("org").asString());
        assertThat(notice.notice().reference().value())
                .isEqualTo(said.path("recipientRef").asString());
        assertThat(notice.notice().kind().name()).isEqualTo(said.path("kind").asString());
        assertThat(notice.notice().urgency().name())
                .isEqualTo(said.path("urgency").asString());
    }

    @Test
    void hasExamplesToRead() {
        assertThat(TYPES)
                .allSatisfy(type -> assertThat(new Contract(type).examples()).isNotEmpty());
    }

    @Test
    void knowsEveryKindAndUrgencyThatCanBeSent() {
        var kinds = TYPES.stream().flatMap(type -> codes(type, "kind"));
        var urgencies = TYPES.stream().flatMap(type -> codes(type, "urgency"));

        var ofItself = Stream.of(NoticeKind.WEBHOOK_STOPPED.name());
        assertThat(Stream.concat(kinds.distinct(), ofItself))
                .containsExactlyInAnyOrderElementsOf(names(NoticeKind.values()));
        assertThat(urgencies.distinct()).containsExactlyInAnyOrderElementsOf(names(Urgency.values()));
    }

    @Test
    void ignoresFieldsItDoesNotKnow() {
        assertThat(Notices.from(event(GOOD)).notice().kind()).isEqualTo(NoticeKind.OFFER_RECEIVED);
    }

    @Test
    void takesThePlaceInTheSourcesOrderFromTheEnvelope() {
        var position = Notices.from(event(GOOD)).from();

        assertThat(position.source()).isEqualTo("orugs4zanfzsa3tporqwk3djmu");
        assertThat(position.version()).isEqualTo(7);
        assertThat(position.index()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"org\":\"an-org\",\"recipientRef\":\"orugs4zanfzsa3tporqwk3djmu\",\"kind\":\"NEW_KIND\",\"urgency\":\"URGENT\"}",
                "{\"org\":\"An Org\",\"recipientRef\":\"orugs4zanfzsa3tporqwk3djmu\",\"kind\":\"OFFER_RECEIVED\",\"urgency\":\"URGENT\"}",
                "{\"org\":\"an-org\",\"recipientRef\":\"x\",\"kind\":\"OFFER_RECEIVED\",\"urgency\":\"URGENT\"}",
                "{\"org\":\"an-org\",\"recipientRef\":7,\"kind\":\"OFFER_RECEIVED\",\"urgency\":\"URGENT\"}"
            })
    void takesNothingElseForANotice(String body) {
        assertThatThrownBy(() -> Notices.from(event(body))).isInstanceOf(PoisonRecord.class);
    }

    @ParameterizedTest
    @CsvSource({
        "an-org,  OFFER_RECEIVED, NORMAL",
        "on-call, OFFER_RECEIVED, URGENT",
        "an-org,  SEARCH_PATTERN, URGENT",
        "an-org,  MINOR_ANNOUNCED, URGENT"
    })
    void filesNothingThatItsRecipientIsNotToBeTold(String organisation, String kind, String urgency) {
        var body = "{\"org\":\"%s\",\"recipientRef\":\"orugs4zanfzsa3tporqwk3djmu\",\"kind\":\"%s\",\"urgency\":\"%s\"}"
                .formatted(organisation, kind, urgency);

        assertThatThrownBy(() -> Notices.from(event(body))).isInstanceOf(PoisonRecord.class);
    }

    @Test
    void theTableKnowsTheKindsThatCanBeFiled() {
        assertThat(WhoIsTold.kinds()).containsExactlyInAnyOrderElementsOf(names(NoticeKind.values()));
    }

    private static IncomingEvent event(String body) {
        return new IncomingEvent(
                new UUID(1, 1).toString(),
                PlacementMessages.NOTICE,
                "orugs4zanfzsa3tporqwk3djmu",
                7,
                2,
                Instant.parse("2026-11-20T21:40:00Z"),
                JSON.readTree(body));
    }

    private static Stream<String> codes(String type, String field) {
        return JSON.readTree(new Contract(type).schema())
                .path("properties")
                .path(field)
                .path("enum")
                .valueStream()
                .map(JsonNode::asString);
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
