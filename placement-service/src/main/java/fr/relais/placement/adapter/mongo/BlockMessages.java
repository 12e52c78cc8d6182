package fr.relais.placement.adapter.mongo;

import java.util.Map;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.block.BlockEvent;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.platform.store.OutgoingEvent;

/** The events of a block on the wire: counts and codes, never a zone, a place, a time or a name. */
final class BlockMessages {

    private BlockMessages() {}

    static OutgoingEvent of(BlockId block, BlockEvent event) {
        if (event instanceof BlockEvent.OnCallTold told) {
            return RequestMessages.notice(told.notice());
        }
        if (event instanceof BlockEvent.BlockRequested requested) {
            return people(block, PlacementMessages.BLOCK_REQUESTED, requested.people());
        }
        if (event instanceof BlockEvent.BlockApproved approved) {
            return message(
                    block,
                    PlacementMessages.BLOCK_APPROVED,
                    approved.override() == null
                            ? Map.of()
                            : Map.of("reason", approved.override().name()));
        }
        if (event instanceof BlockEvent.BlockBegun) {
            return message(block, PlacementMessages.BLOCK_BEGUN, Map.of());
        }
        if (event instanceof BlockEvent.BlockClosed closed) {
            return message(
                    block,
                    PlacementMessages.BLOCK_CLOSED,
                    Map.of("cause", closed.cause().name()));
        }
        return ofBeds(block, event);
    }

    private static OutgoingEvent ofBeds(BlockId block, BlockEvent event) {
        if (event instanceof BlockEvent.BlockBedsIntended intended) {
            return people(block, PlacementMessages.BLOCK_BEDS_INTENDED, intended.people());
        }
        if (event instanceof BlockEvent.BlockBedsKept kept) {
            return people(block, PlacementMessages.BLOCK_BEDS_KEPT, kept.people());
        }
        if (event instanceof BlockEvent.BlockBedsRefused refused) {
            return people(block, PlacementMessages.BLOCK_BEDS_REFUSED, refused.people());
        }
        if (event instanceof BlockEvent.BlockBedsSpent spent) {
            return people(block, PlacementMessages.BLOCK_BEDS_SPENT, spent.people());
        }
        if (event instanceof BlockEvent.BlockGathered gathered) {
            return people(block, PlacementMessages.BLOCK_GATHERED, gathered.people());
        }
        if (event instanceof BlockEvent.BlockBedsGivenBack) {
            return message(block, PlacementMessages.BLOCK_BEDS_GIVEN_BACK, Map.of());
        }
        throw new IllegalStateException("an event without a name on the wire");
    }

    private static OutgoingEvent people(BlockId block, String type, int people) {
        return message(block, type, Map.of("people", people));
    }

    private static OutgoingEvent message(BlockId block, String type, Map<String, Object> data) {
        return new OutgoingEvent(Topics.PLACEMENT_EVENTS, block.toString(), type, data);
    }
}
