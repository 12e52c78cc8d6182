package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.contracts.Contract;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.placement.domain.stay.TaskKind;
import fr.relais.platform.store.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a stay says on the wire is what was agreed, to the letter of an example, and names nothing but the stay. */
class StayMessagesContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final StayId STAY = new StayId(UUID.fromString("45c48cce-2e2d-4fbd-aa1a-fc51c7c6ad26"));

    static Stream<StayEvent> said() {
        return Stream.of(
                new StayEvent.StayPlanned(),
                new StayEvent.StayCalledOff(),
                new StayEvent.AbsenceRecorded(),
                new StayEvent.AbsenceEnded(),
                new StayEvent.DangerReported(),
                new StayEvent.DangerOver(),
                new StayEvent.TransferBegun(),
                new StayEvent.TransferCalledOff(),
                new StayEvent.ReviewHeld(),
                new StayEvent.IdentificationReviewSet(),
                new StayEvent.TransitionSet(),
                new StayEvent.RightsExplained(),
                new StayEvent.TaskRaised(TaskKind.ABSENCE));
    }

    /** What the request it follows from says, or nobody needs to know. */
    private static Stream<StayEvent> silent() {
        return Stream.of(
                new StayEvent.StayOpened(),
                new StayEvent.StayAdmitted(),
                new StayEvent.StayEnded(ExitDestination.OWN_HOME),
                new StayEvent.StayFollowed());
    }

    @ParameterizedTest
    @MethodSource("said")
    void saysWhatWasAgreedAndNothingButWhichStay(StayEvent event) {
        var message = StayMessages.of(STAY, event).get(0);

        assertThat(new Contract(message.type()).examples().values().stream().map(JSON::readTree))
                .contains(JSON.readTree(JSON.writeValueAsString(message.data())));
        assertThat(brokenBy(message)).isEmpty();
        assertThat(message.key()).isEqualTo(STAY.toString());
        assertThat(message.data()).containsOnlyKeys("stay");
    }

    @Test
    void everyEventHasANameOrIsSilentOnPurpose() {
        assertThat(silent().flatMap(event -> StayMessages.of(STAY, event).stream()))
                .isEmpty();
        assertThat(StayEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrderElementsOf(Stream.of(said(), silent(), Stream.of(told("centre-org-9")))
                        .flatMap(events -> events)
                        .<Class<?>>map(Object::getClass)
                        .toList());
    }

    /** A notice is one of many on the topic: nothing in it leads to the stay or to whoever acted. */
    @Test
    void aNoticeIsSaidUnderTheRecipientsOwnReference() {
        var message = StayMessages.of(STAY, told("centre-org-9")).get(0);

        assertThat(brokenBy(message)).isEmpty();
        assertThat(message.impersonal()).isTrue();
        assertThat(message.key() + message.data()).doesNotContain(STAY.toString());
    }

    /** A reader counts the versions of each key apart: under one key a stay's first notices would look long read. */
    @Test
    void aNoticeHasAnotherKeyThanThoseOfTheRequestToTheSameReference() {
        var told = told("centre-org-9");

        assertThat(StayMessages.of(STAY, told).get(0).key())
                .isNotEqualTo(
                        RequestMessages.of(Requests.ID, told.notice()).get(0).key());
    }

    private static StayEvent.Told told(String organisation) {
        return new StayEvent.Told(new Notice(organisation, new Reference("s".repeat(26)), Notice.Kind.STAY_TASK));
    }

    private static List<?> brokenBy(OutgoingEvent message) {
        return SCHEMAS.getSchema(new Contract(message.type()).schema(), InputFormat.JSON)
                .validate(JSON.writeValueAsString(message.data()), InputFormat.JSON);
    }
}
