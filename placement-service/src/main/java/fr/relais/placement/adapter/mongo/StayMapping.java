package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.stay.Admission;
import fr.relais.placement.domain.stay.Care;
import fr.relais.placement.domain.stay.Stay;
import fr.relais.placement.domain.stay.StayEvent;
import fr.relais.placement.domain.stay.StayId;
import fr.relais.placement.domain.stay.StayStage;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;

/** A stay as a document, and the fields by which it is found. */
final class StayMapping implements AggregateMapping<Stay, StayEvent> {

    @Override
    public Document write(Stay stay) {
        var document = new Document("centre", stay.centre().toString())
                .append("unit", stay.unit().value())
                .append("stage", StayStageDocuments.write(stay.stage()))
                .append(
                        "calledOff",
                        stay.calledOff().stream()
                                .map(RequestId::toString)
                                .sorted()
                                .toList())
                .append("care", CareDocuments.write(stay.care()));
        if (stay.admission() != null) {
            document.append("admission", write(stay.admission()));
        }
        return document;
    }

    @Override
    public Stay read(Document root) {
        var state = required(root, "state", Document.class);
        return new Stay(
                new StayId(UUID.fromString(text(root, "_id"))),
                new CentreRef(UUID.fromString(text(state, "centre"))),
                new UnitRef(text(state, "unit")),
                admission(state),
                stage(state),
                texts(state, "calledOff").stream()
                        .map(UUID::fromString)
                        .map(RequestId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                care(state));
    }

    /** One stored before stays had stages was lived in, or had ended and was followed by its request. */
    private static StayStage stage(Document state) {
        var stage = state.get("stage", Document.class);
        return stage == null ? StayStageDocuments.before(state) : StayStageDocuments.stage(stage);
    }

    private static Care care(Document state) {
        var care = state.get("care", Document.class);
        return care == null ? Care.NONE : CareDocuments.care(care);
    }

    private static Document write(Admission admission) {
        return new Document("request", admission.request().toString())
                .append("ref", admission.ref().value())
                .append("caseRef", admission.caseRef().value())
                .append("centreCode", admission.centreCode())
                .append("organisation", admission.organisation())
                .append("departement", admission.departement())
                .append("zone", admission.zone().getId());
    }

    private static @Nullable Admission admission(Document state) {
        var admission = state.get("admission", Document.class);
        return admission == null
                ? null
                : new Admission(
                        new RequestId(UUID.fromString(text(admission, "request"))),
                        new Reference(text(admission, "ref")),
                        new Reference(text(admission, "caseRef")),
                        text(admission, "centreCode"),
                        text(admission, "organisation"),
                        text(admission, "departement"),
                        ZoneId.of(text(admission, "zone")));
    }

    @Override
    public Document lookup(Stay stay) {
        var lookup = new Document("active", stay.open()).append("since", Date.from(since(stay)));
        if (stay.admission() != null && stay.open()) {
            lookup.append("openOf", stay.admission().organisation());
        }
        stay.due().ifPresent(due -> lookup.append("due", Date.from(due)));
        return lookup;
    }

    /** Since when it is lived in, or from when on it is expected. */
    static Instant since(Stay stay) {
        if (stay.stage() instanceof StayStage.Planned planned) {
            return planned.expectedBy();
        }
        if (stay.stage() instanceof StayStage.Lived lived) {
            return lived.arrivedAt();
        }
        var over = (StayStage.Over) stay.stage();
        return over.arrivedAt() == null ? over.leftAt() : over.arrivedAt();
    }

    @Override
    public List<OutgoingEvent> wire(Stay stay, StayEvent event) {
        return StayMessages.of(stay.id(), event);
    }
}
