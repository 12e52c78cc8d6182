package fr.relais.placement.adapter.kafka;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import fr.relais.blocks.Versioned;
import fr.relais.contracts.PlacementMessages;
import fr.relais.placement.application.PlacementRequests;
import fr.relais.placement.application.retention.CaseKeyring;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.messaging.IncomingEvent;
import fr.relais.platform.restore.Behind;
import fr.relais.platform.restore.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is listed of which more was told than the database knows, each by its kind. */
class RequestsToldTest {

    private static final RequestId KNOWN = new RequestId(new UUID(1, 1));
    private static final String GONE = new UUID(2, 2).toString();
    private static final Instant AT = Instant.parse("2027-03-01T03:00:00Z");

    private final List<String> listed = new ArrayList<>();
    private final List<Map<String, ?>> said = new ArrayList<>();
    private final List<RequestId> erased = new ArrayList<>();

    private final RequestsTold told = new RequestsTold(
            (difference, subject, says) -> Mono.fromSupplier(() -> {
                said.add(says);
                return listed.add(difference + " " + subject);
            }),
            answering(
                    PlacementRequests.class,
                    "find",
                    id -> id.equals(KNOWN) ? Mono.just(new Versioned<>(null, 1)) : Mono.empty()),
            answering(
                    CaseKeyring.class,
                    "intactOf",
                    ids -> Flux.fromIterable((List<?>) ids).filter(id -> !erased.contains(id))),
            List.of());

    /** One that answers that one question, and has no answer to another. */
    private static <T> T answering(Class<T> type, String question, Function<Object, Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            assertThat(method.getName()).isEqualTo(question);
            return answer.apply(given[0]);
        }));
    }

    private void settle(String id, long stored, String type) {
        var data =
                JsonMapper.shared().createObjectNode().put("track", "EMERGENCY").put("tier", "HIGH");
        var event = new IncomingEvent("event", type, id, stored + 1, 0, AT, data);
        told.settle(new Behind(id, stored, stored + 1, List.of(new Told(event, "an-organisation"))))
                .block();
    }

    @Test
    void isARequestOfWhichLessIsKnown() {
        settle(KNOWN.toString(), 3, PlacementMessages.OFFER_ACCEPTED);

        assertThat(listed).containsExactly("REQUEST_BEHIND " + KNOWN);
        assertThat(said.get(0).get("last")).isEqualTo(PlacementMessages.OFFER_ACCEPTED);
    }

    /** A stay, a block, an association that was changed since. */
    @ParameterizedTest
    @ValueSource(strings = {PlacementMessages.STAY_PLANNED, PlacementMessages.ORGANISATION_REGISTERED})
    void isSomethingElseOfWhichLessIsKnown(String type) {
        settle(GONE, 3, type);
        settle("an-organisation", 1, type);

        assertThat(listed).containsExactly("RECORD_BEHIND " + GONE, "RECORD_BEHIND an-organisation");
        assertThat(said.get(0).get("stored")).isEqualTo(3L);
        assertThat(said.get(0).get("told")).isEqualTo(4L);
        assertThat(said.get(0).get("last")).isEqualTo(type);
    }

    @Test
    void isARequestThatIsNotThere() {
        settle(GONE, 0, PlacementMessages.REQUEST_SUBMITTED);

        assertThat(listed).containsExactly("REQUEST_LOST " + GONE);
        assertThat(said.get(0).get("organisation")).isEqualTo("an-organisation");
        assertThat(said.get(0).get("tier")).isEqualTo("HIGH");
    }

    @Test
    void isNoRequestThatWasErased() {
        erased.add(new RequestId(UUID.fromString(GONE)));
        settle(GONE, 0, PlacementMessages.REQUEST_SUBMITTED);

        assertThat(listed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PlacementMessages.ORGANISATION_REGISTERED, PlacementMessages.BLOCK_REQUESTED})
    void isSomethingThatNothingDeletesAndIsNotThere(String type) {
        settle(GONE, 0, type);

        assertThat(listed).containsExactly("RECORD_LOST " + GONE);
    }

    /** A stay that is not there may have been erased rightly. */
    @Test
    void isNothingThatMayHaveBeenDeleted() {
        settle(GONE, 0, PlacementMessages.STAY_OPENED);

        assertThat(listed).isEmpty();
    }
}
