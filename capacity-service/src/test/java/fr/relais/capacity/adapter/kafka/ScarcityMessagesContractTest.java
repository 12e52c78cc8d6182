package fr.relais.capacity.adapter.kafka;

import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.capacity.RunningService;
import fr.relais.capacity.application.Announcement;
import fr.relais.capacity.domain.national.ScarcityEvent;
import fr.relais.capacity.domain.national.ScarcityEvent.ScarcityBegan;
import fr.relais.capacity.domain.national.ScarcityEvent.ScarcityEnded;
import fr.relais.capacity.domain.national.Taken;
import fr.relais.contracts.CapacityMessages;
import fr.relais.contracts.Contract;
import fr.relais.contracts.Topics;
import fr.relais.platform.reference.References;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written of a scarcity is what was agreed. */
class ScarcityMessagesContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final References references = RunningService.shared().bean(References.class);
    private final ScarcityMessages messages = new ScarcityMessages(references);

    @Test
    void tellsTheEventAndTheCoordinator() {
        assertSays(
                messages.of(new ScarcityBegan(Taken.MEN)),
                CapacityMessages.SCARCITY_BEGAN,
                "scarcity-began",
                Taken.MEN);
        assertSays(
                messages.of(new ScarcityEnded(Taken.MEN)),
                CapacityMessages.SCARCITY_ENDED,
                "scarcity-ended",
                Taken.MEN);
    }

    @ParameterizedTest
    @EnumSource(Taken.class)
    void isValidForEverybody(Taken taken) {
        for (var event : List.<ScarcityEvent>of(new ScarcityBegan(taken), new ScarcityEnded(taken))) {
            assertThat(messages.of(event))
                    .allSatisfy(said -> assertThat(SCHEMAS.getSchema(new Contract(said.type()).schema())
                                    .validate(JSON.writeValueAsString(said.data()), InputFormat.JSON))
                            .isEmpty());
        }
    }

    private void assertSays(List<Announcement> said, String type, String notice, Taken taken) {
        assertThat(said).extracting(Announcement::type).containsExactly(type, CapacityMessages.NOTICE);
        assertThat(said).extracting(Announcement::topic).containsOnly(Topics.CAPACITY_EVENTS);
        assertThat(data(said.get(0))).isEqualTo(JSON.readTree(new Contract(type).example("men")));
        var reference = references.referenceOf("scarcity", taken.name());
        var expected =
                new Contract(CapacityMessages.NOTICE).example(notice).replace("mfzwizltoq2gk43un5zgk3tb4e", reference);
        assertThat(data(said.get(1))).isEqualTo(JSON.readTree(expected));
    }

    private static JsonNode data(Announcement said) {
        return JSON.readTree(JSON.writeValueAsString(said.data()));
    }
}
