package fr.relais.placement.adapter.mongo;

import java.util.Date;
import java.util.UUID;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.block.Approval;
import fr.relais.placement.domain.block.BlockHold;
import fr.relais.placement.domain.block.BlockRelease;
import fr.relais.placement.domain.block.BlockStage;
import fr.relais.placement.domain.block.CloseCause;
import fr.relais.placement.domain.block.OverrideReason;
import fr.relais.placement.domain.request.HoldId;
import org.bson.Document;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.number;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;
import static fr.relais.platform.store.Fields.time;

/** Stages of a block as documents: a name fixed once stored, and the fields of that stage only. */
final class BlockStageDocuments {

    static final String ACTIVE = "ACTIVE";
    static final String CLOSED = "CLOSED";

    private BlockStageDocuments() {}

    /** The stored name of a stage; never derived from its class. */
    static String nameOf(BlockStage stage) {
        if (stage instanceof BlockStage.Requested) {
            return "REQUESTED";
        }
        if (stage instanceof BlockStage.Approved) {
            return "APPROVED";
        }
        return stage instanceof BlockStage.Active ? ACTIVE : CLOSED;
    }

    static Document write(BlockStage stage) {
        var document = new Document("name", nameOf(stage));
        if (stage instanceof BlockStage.Approved approved) {
            document.append("approval", write(approved.approval()));
        } else if (stage instanceof BlockStage.Active active) {
            document.append("approval", write(active.approval()))
                    .append(
                            "holds",
                            active.holds().stream()
                                    .map(BlockStageDocuments::write)
                                    .toList())
                    .append("passedOver", SearchDocuments.passedOver(active.tried()))
                    .append("gathered", active.gathered());
        } else if (stage instanceof BlockStage.Closed closed) {
            document.append("cause", closed.cause().name())
                    .append("at", Date.from(closed.at()))
                    .append(
                            "releases",
                            closed.releases().stream()
                                    .map(BlockStageDocuments::write)
                                    .toList());
        }
        return document;
    }

    static BlockStage stage(Document document) {
        return switch (text(document, "name")) {
            case "REQUESTED" -> new BlockStage.Requested();
            case "APPROVED" -> new BlockStage.Approved(approval(document));
            case ACTIVE ->
                new BlockStage.Active(
                        approval(document),
                        documents(document, "holds").stream()
                                .map(BlockStageDocuments::hold)
                                .toList(),
                        SearchDocuments.passingOver(document),
                        required(document, "gathered", Boolean.class));
            case CLOSED ->
                new BlockStage.Closed(
                        CloseCause.valueOf(text(document, "cause")),
                        time(document, "at"),
                        documents(document, "releases").stream()
                                .map(BlockStageDocuments::release)
                                .toList());
            default -> throw new IllegalStateException("a stored stage has an unknown name");
        };
    }

    private static Document write(Approval approval) {
        var document = new Document("by", approval.by()).append("at", Date.from(approval.at()));
        if (approval.override() != null) {
            document.append("override", approval.override().name());
        }
        return document;
    }

    private static Approval approval(Document stage) {
        var document = required(stage, "approval", Document.class);
        var override = document.getString("override");
        return new Approval(
                text(document, "by"), time(document, "at"), override == null ? null : OverrideReason.valueOf(override));
    }

    private static Document write(BlockHold hold) {
        var document = new Document("hold", hold.hold().toString()).append("beds", OfferDocuments.write(hold.beds()));
        if (hold instanceof BlockHold.Kept kept) {
            document.append("is", "KEPT")
                    .append("fence", kept.fence())
                    .append("bedIds", kept.bedIds())
                    .append("since", Date.from(kept.since()));
        } else if (hold instanceof BlockHold.Spent spent) {
            document.append("is", "SPENT").append("people", spent.people());
        } else {
            document.append("is", "ASKED");
        }
        return document;
    }

    private static BlockHold hold(Document document) {
        var beds = OfferDocuments.candidate(required(document, "beds", Document.class));
        return switch (text(document, "is")) {
            case "ASKED" -> new BlockHold.Asked(idOf(document), beds);
            case "KEPT" ->
                new BlockHold.Kept(
                        idOf(document),
                        beds,
                        number(document, "fence"),
                        texts(document, "bedIds"),
                        time(document, "since"));
            case "SPENT" -> new BlockHold.Spent(idOf(document), beds, integer(document, "people"));
            default -> throw new IllegalStateException("a stored hold is in an unknown state");
        };
    }

    private static Document write(BlockRelease release) {
        var document = new Document("hold", release.hold().toString())
                .append("centre", release.centre().toString());
        if (release.fence() != null) {
            document.append("fence", release.fence());
        }
        return document;
    }

    private static BlockRelease release(Document document) {
        return new BlockRelease(
                idOf(document),
                new CentreRef(UUID.fromString(text(document, "centre"))),
                document.containsKey("fence") ? number(document, "fence") : null);
    }

    private static HoldId idOf(Document document) {
        return new HoldId(UUID.fromString(text(document, "hold")));
    }
}
