package fr.relais.placement.adapter.mongo;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.contracts.Contract;
import fr.relais.placement.domain.opening.Opening;
import fr.relais.placement.domain.opening.OpeningEvent;
import fr.relais.placement.domain.opening.OpeningReason;
import fr.relais.placement.domain.opening.OpeningSituations;
import fr.relais.placement.domain.opening.OpeningVerdict;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningMappingTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final OpeningMapping mapping = new OpeningMapping();

    static Stream<Opening> stages() {
        return Stream.of(
                OpeningSituations.awaiting(),
                OpeningSituations.agreed(),
                OpeningSituations.readOnce(),
                OpeningSituations.reviewed());
    }

    @Test
    void readsWhatWasStoredBeforeAnybodyWasReminded() {
        var opening = OpeningSituations.readOnce();
        var state = mapping.write(opening);
        state.get("agreed", Document.class).remove("reminders");

        assertThat(mapping.read(new Document("_id", opening.id().toString()).append("state", state)))
                .isEqualTo(opening);
    }

    @Test
    void keepsHowOftenItWasRemindedOf() {
        var reminder = OpeningSituations.CONCERNED.get(0);
        var opening = OpeningSituations.agreed()
                .remind(OpeningSituations.AGREED_AT.plus(Duration.ofDays(3)), reminder)
                .fold(accepted -> accepted.state(), refusal -> OpeningSituations.awaiting());

        keepsAnOpeningWhole(opening);
        assertThat(opening.opened())
                .hasValueSatisfying(open -> assertThat(open.reminders()).isEqualTo(3));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void keepsAnOpeningWhole(Opening opening) {
        var root = new Document("_id", opening.id().toString()).append("state", mapping.write(opening));

        assertThat(mapping.read(root)).isEqualTo(opening);
    }

    @Test
    void isToBeLookedAtFromTheAgreementToTheReview() {
        assertThat(stages().map(opening -> mapping.lookup(opening).containsKey("toReview")))
                .containsExactly(false, true, true, false);
        assertThat(stages().map(opening -> mapping.lookup(opening).containsKey("agreedAt")))
                .containsExactly(false, true, true, true);
    }

    static Stream<OpeningEvent> said() {
        return Stream.of(
                new OpeningEvent.OpeningAsked(OpeningReason.REFERRER_UNREACHABLE),
                new OpeningEvent.OpeningAgreed(),
                new OpeningEvent.OpeningReviewed(OpeningVerdict.JUSTIFIED));
    }

    @ParameterizedTest
    @MethodSource("said")
    void saysWhatWasAgreedAndNothingOfTheCase(OpeningEvent event) {
        var message = message(event);

        var examples = new Contract(message.type()).examples().values().stream().map(JSON::readTree);
        assertThat(examples).contains(JSON.readTree(JSON.writeValueAsString(message.data())));
        assertThat(brokenBy(message)).isEmpty();
        assertThat(message.toString())
                .doesNotContain(OpeningSituations.awaiting().request().toString());
    }

    @ParameterizedTest
    @EnumSource(OpeningReason.class)
    void everyReasonIsAgreed(OpeningReason reason) {
        assertThat(brokenBy(message(new OpeningEvent.OpeningAsked(reason)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(OpeningVerdict.class)
    void everyVerdictIsAgreed(OpeningVerdict verdict) {
        assertThat(brokenBy(message(new OpeningEvent.OpeningReviewed(verdict)))).isEmpty();
    }

    @Test
    void saysNothingOfTheMomentOfAReading() {
        assertThat(mapping.wire(OpeningSituations.agreed(), new OpeningEvent.OpeningRead()))
                .isEmpty();
    }

    /** Under a key that neither the opening nor another notice has. */
    @Test
    void tellsEachUnderARandomKey() {
        var told = OpeningSituations.CONCERNED.get(0);

        assertThat(message(told).key()).isEqualTo(told.key().value());
        assertThat(brokenBy(message(told))).isEmpty();
    }

    private OutgoingEvent message(OpeningEvent event) {
        return mapping.wire(OpeningSituations.awaiting(), event).get(0);
    }

    private static List<?> brokenBy(OutgoingEvent message) {
        return SCHEMAS.getSchema(new Contract(message.type()).schema(), InputFormat.JSON)
                .validate(JSON.writeValueAsString(message.data()), InputFormat.JSON);
    }
}
