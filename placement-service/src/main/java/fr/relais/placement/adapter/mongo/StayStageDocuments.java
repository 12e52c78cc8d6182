package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import fr.relais.blocks.Actor;
import fr.relais.placement.domain.request.ExitDestination;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.stay.Absence;
import fr.relais.placement.domain.stay.StayStage;
import fr.relais.placement.domain.stay.StayStage.Lived;
import fr.relais.placement.domain.stay.StayStage.Over;
import fr.relais.placement.domain.stay.StayStage.Planned;
import fr.relais.placement.domain.stay.Transfer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.optionalTime;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** Where stays stand, as documents: a name fixed once stored, and the fields of that stage only. */
final class StayStageDocuments {

    private StayStageDocuments() {}

    static Document write(StayStage stage) {
        if (stage instanceof Planned planned) {
            return new Document("name", "PLANNED").append("expectedBy", Date.from(planned.expectedBy()));
        }
        if (stage instanceof Lived lived) {
            return write(lived);
        }
        var over = (Over) stage;
        var document = new Document("name", "OVER")
                .append("leftAt", Date.from(over.leftAt()))
                .append("exit", over.exit().name())
                .append("by", over.by())
                .append("followed", over.followed());
        return with(document, "arrivedAt", over.arrivedAt());
    }

    private static Document write(Lived lived) {
        var document = new Document("name", "LIVED").append("arrivedAt", Date.from(lived.arrivedAt()));
        if (lived.absence() != null) {
            document.append("absence", write(lived.absence()));
        }
        if (lived.transfer() != null) {
            document.append(
                    "transfer",
                    new Document("to", lived.transfer().to().toString())
                            .append("since", Date.from(lived.transfer().since())));
        }
        return document;
    }

    private static Document write(Absence absence) {
        var document = new Document("since", Date.from(absence.since()))
                .append("minor", absence.minor())
                .append("decideAt", Date.from(absence.decideAt()));
        return with(document, "expectedReturn", absence.expectedReturn());
    }

    private static Document with(Document document, String field, @Nullable Instant moment) {
        return moment == null ? document : document.append(field, Date.from(moment));
    }

    static StayStage stage(Document document) {
        return switch (text(document, "name")) {
            case "PLANNED" -> new Planned(time(document, "expectedBy"));
            case "LIVED" ->
                new Lived(
                        time(document, "arrivedAt"),
                        absence(document.get("absence", Document.class)),
                        transfer(document.get("transfer", Document.class)));
            case "OVER" ->
                new Over(
                        optionalTime(document, "arrivedAt"),
                        time(document, "leftAt"),
                        ExitDestination.valueOf(text(document, "exit")),
                        text(document, "by"),
                        required(document, "followed", Boolean.class));
            default -> throw new IllegalStateException("a stored stay stands where none can stand");
        };
    }

    /** Of a stay that was stored before stays had stages. Its request ended first, so that it was followed. */
    static StayStage before(Document state) {
        var arrivedAt = time(state, "openedAt");
        var leftAt = optionalTime(state, "endedAt");
        return leftAt == null
                ? new Lived(arrivedAt, null, null)
                : new Over(arrivedAt, leftAt, ExitDestination.UNRECORDED, Actor.SYSTEM.subject(), true);
    }

    private static @Nullable Absence absence(@Nullable Document document) {
        return document == null
                ? null
                : new Absence(
                        time(document, "since"),
                        optionalTime(document, "expectedReturn"),
                        required(document, "minor", Boolean.class),
                        time(document, "decideAt"));
    }

    private static @Nullable Transfer transfer(@Nullable Document document) {
        return document == null
                ? null
                : new Transfer(new RequestId(UUID.fromString(text(document, "to"))), time(document, "since"));
    }
}
