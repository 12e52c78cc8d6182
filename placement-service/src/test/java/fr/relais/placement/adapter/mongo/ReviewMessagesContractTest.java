package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.contracts.Contract;
import fr.relais.contracts.PlacementMessages;
import fr.relais.placement.domain.refusal.ReviewEvent;
import fr.relais.placement.domain.refusal.ReviewId;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Requests;
import fr.relais.placement.domain.request.ReviewCause;
import fr.relais.placement.domain.request.ReviewVerdict;
import fr.relais.platform.store.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a review is what was agreed, to the letter of an example; and nothing of who, where and what. */
class ReviewMessagesContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final ReviewId ID = new ReviewId(new UUID(2, 2));

    static Stream<ReviewEvent> events() {
        return Stream.of(
                new ReviewEvent.ReviewOpened(RefusalReason.OTHER, ReviewCause.REASON),
                new ReviewEvent.ReviewOpened(RefusalReason.NO_LONGER_FREE, ReviewCause.REPEATED),
                new ReviewEvent.ReviewOpened(RefusalReason.TECHNICAL, ReviewCause.TEXT),
                new ReviewEvent.BedsFrozen(true),
                new ReviewEvent.BedsFrozen(false),
                new ReviewEvent.ReviewClosed(ReviewVerdict.CONFIRMED),
                new ReviewEvent.ReviewClosed(ReviewVerdict.OVERRIDDEN),
                new ReviewEvent.ReviewClosed(ReviewVerdict.UNDECIDED),
                new ReviewEvent.BedsGivenBack());
    }

    private static OutgoingEvent message(ReviewEvent event) {
        return ReviewMessages.of(ID, event).get(0);
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatWasAgreed(ReviewEvent event) {
        var message = message(event);

        var examples = new Contract(message.type()).examples().values().stream().map(JSON::readTree);
        assertThat(examples).contains(JSON.readTree(JSON.writeValueAsString(message.data())));
        assertThat(brokenBy(message)).isEmpty();
        assertThat(message.key()).isEqualTo(ID.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonIsAgreed(RefusalReason reason) {
        assertThat(brokenBy(message(new ReviewEvent.ReviewOpened(reason, ReviewCause.REPEATED))))
                .isEmpty();
    }

    @Test
    void everyEventHasANameOrIsSilentOnPurpose() {
        var named = events().map(Object::getClass).distinct().toList();

        assertThat(ReviewEvent.class.getPermittedSubclasses())
                .filteredOn(type -> !named.contains(type))
                .containsExactlyInAnyOrder(ReviewEvent.OnCallTold.class, ReviewEvent.RequestTold.class);
        assertThat(ReviewMessages.of(ID, new ReviewEvent.RequestTold())).isEmpty();
    }

    @Test
    void saysNothingButCodes() {
        assertThat(events().flatMap(event -> message(event).data().keySet().stream()))
                .containsOnly("reason", "cause", "kept", "verdict");
    }

    @Test
    void tellsTheCoordinatorsOnCallUnderTheReferenceOfTheReview() {
        var told = new ReviewEvent.OnCallTold(
                new Notice(Notice.ON_CALL, Requests.reference('v'), Notice.Kind.REFUSAL_TO_REVIEW));

        var message = message(told);

        assertThat(message.type()).isEqualTo(PlacementMessages.NOTICE);
        assertThat(message.data()).containsEntry("org", "on-call");
        assertThat(brokenBy(message)).isEmpty();
    }

    private static List<?> brokenBy(OutgoingEvent message) {
        return SCHEMAS.getSchema(new Contract(message.type()).schema(), InputFormat.JSON)
                .validate(JSON.writeValueAsString(message.data()), InputFormat.JSON);
    }
}
