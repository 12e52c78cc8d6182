package fr.relais.placement.adapter.mongo;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.placement.domain.block.BlockEvent;
import fr.relais.placement.domain.block.BlockHold;
import fr.relais.placement.domain.block.BlockPlan;
import fr.relais.placement.domain.block.BlockRelease;
import fr.relais.placement.domain.block.BlockReservation;
import fr.relais.placement.domain.block.BlockStage;
import fr.relais.placement.domain.block.Window;
import fr.relais.placement.domain.request.BlockId;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.SealedFile;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;
import org.bson.types.Binary;

import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** A block as a document, and the fields by which it is found: what tells where it takes place is sealed. */
final class BlockMapping implements AggregateMapping<BlockReservation, BlockEvent> {

    @Override
    public Document write(BlockReservation block) {
        var plan = block.plan();
        return new Document("ref", plan.ref().value())
                .append("codeName", plan.codeName())
                .append("least", plan.least())
                .append("most", plan.most())
                .append("from", Date.from(plan.window().from()))
                .append("until", Date.from(plan.window().until()))
                .append("file", new Binary(plan.file().bytes()))
                .append("requestedBy", plan.requestedBy())
                .append("requestedAt", Date.from(plan.requestedAt()))
                .append("stage", BlockStageDocuments.write(block.stage()));
    }

    @Override
    public BlockReservation read(Document root) {
        var state = required(root, "state", Document.class);
        return new BlockReservation(
                new BlockId(UUID.fromString(text(root, "_id"))),
                plan(state),
                BlockStageDocuments.stage(required(state, "stage", Document.class)));
    }

    private static BlockPlan plan(Document state) {
        return new BlockPlan(
                new Reference(text(state, "ref")),
                text(state, "codeName"),
                integer(state, "least"),
                integer(state, "most"),
                new Window(time(state, "from"), time(state, "until")),
                new SealedFile(required(state, "file", Binary.class).getData()),
                text(state, "requestedBy"),
                time(state, "requestedAt"));
    }

    @Override
    public Document lookup(BlockReservation block) {
        var lookup = new Document("ref", block.plan().ref().value())
                .append("stage", BlockStageDocuments.nameOf(block.stage()))
                .append("requestedAt", Date.from(block.plan().requestedAt()))
                .append("holds", holds(block));
        block.due().ifPresent(due -> lookup.append("due", Date.from(due)));
        return lookup;
    }

    /** Every hold that the block may still have something to do with: nobody else may give it back. */
    private static List<String> holds(BlockReservation block) {
        var pending = block.stage() instanceof BlockStage.Closed closed
                ? closed.releases().stream().map(BlockRelease::hold)
                : Stream.<HoldId>empty();
        return Stream.concat(block.holds().map(BlockHold::hold), pending)
                .map(HoldId::toString)
                .toList();
    }

    @Override
    public List<OutgoingEvent> wire(BlockReservation block, BlockEvent event) {
        return List.of(BlockMessages.of(block.id(), event));
    }
}
