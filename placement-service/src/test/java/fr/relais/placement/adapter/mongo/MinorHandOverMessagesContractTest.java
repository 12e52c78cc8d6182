package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.contracts.Contract;
import fr.relais.placement.domain.minor.Handed;
import fr.relais.placement.domain.minor.MinorHandOver;
import fr.relais.placement.domain.minor.MinorHandOverEvent;
import fr.relais.placement.domain.minor.MinorTask;
import fr.relais.placement.domain.minor.ProtectionDecision;
import fr.relais.placement.domain.request.Notice;
import fr.relais.platform.store.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a hand-over is what was agreed; and it says nothing of her, nor where she is. */
class MinorHandOverMessagesContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<MinorHandOverEvent> events() {
        return Stream.of(
                new MinorHandOverEvent.MinorHandedOver(),
                new MinorHandOverEvent.MinorHandOverAcknowledged(),
                new MinorHandOverEvent.MinorHandOverRenewed(1),
                new MinorHandOverEvent.MinorHandOverDecided(ProtectionDecision.TAKEN_IN_CHARGE),
                new MinorHandOverEvent.AdministratorAsked(),
                new MinorHandOverEvent.AdministratorDesignated(),
                new MinorHandOverEvent.MinorTaskRaised(MinorTask.PERIOD_OVER));
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatWasAgreed(MinorHandOverEvent event) {
        var message = message(event);

        var examples = new Contract(message.type()).examples().values().stream().map(JSON::readTree);
        assertThat(examples).contains(JSON.readTree(JSON.writeValueAsString(message.data())));
        assertThat(brokenBy(message)).isEmpty();
        assertThat(message.key()).isEqualTo(Handed.open().ref().value());
    }

    @ParameterizedTest
    @EnumSource
    void everyDecisionIsAgreed(ProtectionDecision decision) {
        assertThat(brokenBy(message(new MinorHandOverEvent.MinorHandOverDecided(decision))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTaskIsAgreed(MinorTask task) {
        assertThat(brokenBy(message(new MinorHandOverEvent.MinorTaskRaised(task))))
                .isEmpty();
    }

    @Test
    void everyEventHasAName() {
        var named = events().map(Object::getClass).toList();

        assertThat(MinorHandOverEvent.class.getPermittedSubclasses())
                .filteredOn(type -> !named.contains(type))
                .containsExactly(MinorHandOverEvent.Told.class);
        assertThat(events().map(event -> message(event).type())).doesNotHaveDuplicates();
    }

    @Test
    void saysNothingButCountsAndCodes() {
        assertThat(events().flatMap(event -> message(event).data().keySet().stream()))
                .containsOnly("renewals", "decision", "task");
    }

    @ParameterizedTest
    @EnumSource(names = {"MINOR_ANNOUNCED", "MINOR_TASK", "MINOR_DECIDED"})
    void tellsUnderTheReferenceOfTheHandOver(Notice.Kind kind) {
        var notice = new Notice(MinorHandOver.inboxOf("35"), Handed.open().ref(), kind);

        var message = message(new MinorHandOverEvent.Told(notice));

        assertThat(message.data())
                .containsEntry("org", "child-protection-35")
                .containsEntry("recipientRef", Handed.open().ref().value());
        assertThat(brokenBy(message)).isEmpty();
    }

    private static OutgoingEvent message(MinorHandOverEvent event) {
        return MinorHandOverMessages.of(Handed.open().ref(), event);
    }

    private static List<?> brokenBy(OutgoingEvent message) {
        return SCHEMAS.getSchema(new Contract(message.type()).schema(), InputFormat.JSON)
                .validate(JSON.writeValueAsString(message.data()), InputFormat.JSON);
    }
}
