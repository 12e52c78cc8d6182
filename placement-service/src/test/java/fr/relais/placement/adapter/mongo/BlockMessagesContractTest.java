package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.relais.contracts.Contract;
import fr.relais.contracts.PlacementMessages;
import fr.relais.placement.domain.block.BlockEvent;
import fr.relais.placement.domain.block.BlockSituations;
import fr.relais.placement.domain.block.CloseCause;
import fr.relais.placement.domain.block.OverrideReason;
import fr.relais.placement.domain.request.Notice;
import fr.relais.placement.domain.request.Requests;
import fr.relais.platform.store.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of a block is what was agreed, to the letter of an example; and it says nothing of where. */
class BlockMessagesContractTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<BlockEvent> events() {
        return Stream.of(
                new BlockEvent.BlockRequested(9),
                new BlockEvent.BlockApproved(null),
                new BlockEvent.BlockApproved(OverrideReason.PROSECUTOR_REQUEST),
                new BlockEvent.BlockBegun(),
                new BlockEvent.BlockBedsIntended(4),
                new BlockEvent.BlockBedsKept(2),
                new BlockEvent.BlockBedsRefused(2),
                new BlockEvent.BlockBedsSpent(2),
                new BlockEvent.BlockGathered(9),
                new BlockEvent.BlockClosed(CloseCause.WINDOW_OVER),
                new BlockEvent.BlockClosed(CloseCause.CLOSED_BY_COORDINATOR),
                new BlockEvent.BlockBedsGivenBack());
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatWasAgreed(BlockEvent event) {
        var message = BlockMessages.of(BlockSituations.ID, event);

        var examples = new Contract(message.type()).examples().values().stream().map(JSON::readTree);
        assertThat(examples).contains(JSON.readTree(JSON.writeValueAsString(message.data())));
        assertThat(brokenBy(message)).isEmpty();
        assertThat(message.key()).isEqualTo(BlockSituations.ID.toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonToPassTheShareIsAgreed(OverrideReason reason) {
        assertThat(brokenBy(BlockMessages.of(BlockSituations.ID, new BlockEvent.BlockApproved(reason))))
                .isEmpty();
    }

    @Test
    void everyEventHasAName() {
        var named = events().map(Object::getClass).distinct().toList();

        assertThat(BlockEvent.class.getPermittedSubclasses())
                .filteredOn(type -> !named.contains(type))
                .containsExactly(BlockEvent.OnCallTold.class);
    }

    /** Whoever learns that an operation is near could warn the network, and where its beds are, find them. */
    @Test
    void saysNothingButCountsAndCodes() {
        assertThat(events().flatMap(event -> BlockMessages.of(BlockSituations.ID, event).data().keySet().stream()))
                .containsOnly("people", "reason", "cause");
    }

    @Test
    void tellsTheCoordinatorsOnCallUnderTheReferenceOfTheBlock() {
        var told =
                new BlockEvent.OnCallTold(new Notice(Notice.ON_CALL, Requests.reference('b'), Notice.Kind.BLOCK_SHORT));

        var message = BlockMessages.of(BlockSituations.ID, told);

        assertThat(message.type()).isEqualTo(PlacementMessages.NOTICE);
        assertThat(message.data()).containsEntry("org", "on-call").containsEntry("urgency", "URGENT");
        assertThat(brokenBy(message)).isEmpty();
    }

    private static List<?> brokenBy(OutgoingEvent message) {
        return SCHEMAS.getSchema(new Contract(message.type()).schema(), InputFormat.JSON)
                .validate(JSON.writeValueAsString(message.data()), InputFormat.JSON);
    }
}
