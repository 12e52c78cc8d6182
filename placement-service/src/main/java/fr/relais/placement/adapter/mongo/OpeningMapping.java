package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import fr.relais.contracts.PlacementMessages;
import fr.relais.contracts.Topics;
import fr.relais.placement.domain.opening.Act;
import fr.relais.placement.domain.opening.Opening;
import fr.relais.placement.domain.opening.OpeningEvent;
import fr.relais.placement.domain.opening.OpeningId;
import fr.relais.placement.domain.opening.OpeningReason;
import fr.relais.placement.domain.opening.OpeningStage;
import fr.relais.placement.domain.opening.OpeningStage.Agreed;
import fr.relais.placement.domain.opening.OpeningStage.Reviewed;
import fr.relais.placement.domain.opening.OpeningVerdict;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;

import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** An emergency opening as a document, and its events on the wire: codes under its own id, never the case. */
final class OpeningMapping implements AggregateMapping<Opening, OpeningEvent> {

    @Override
    public Document write(Opening opening) {
        var state = new Document("ref", opening.ref().value())
                .append("request", opening.request().toString())
                .append("reason", opening.reason().name())
                .append("asked", write(opening.asked()));
        opening.opened()
                .ifPresent(open -> state.append(
                        "agreed",
                        write(open.agreed())
                                .append("readings", open.readings())
                                .append("reminders", open.reminders())));
        if (opening.stage() instanceof Reviewed done) {
            state.append(
                    "reviewed",
                    write(done.reviewed()).append("verdict", done.verdict().name()));
        }
        return state;
    }

    private static Document write(Act act) {
        return new Document("by", act.person())
                .append("organisation", act.organisation())
                .append("at", Date.from(act.at()));
    }

    @Override
    public Opening read(Document root) {
        var state = required(root, "state", Document.class);
        return new Opening(
                new OpeningId(UUID.fromString(text(root, "_id"))),
                new Reference(text(state, "ref")),
                new RequestId(UUID.fromString(text(state, "request"))),
                OpeningReason.valueOf(text(state, "reason")),
                act(required(state, "asked", Document.class)),
                stage(state));
    }

    private static OpeningStage stage(Document state) {
        var agreed = state.get("agreed", Document.class);
        if (agreed == null) {
            return new OpeningStage.Awaiting();
        }
        var open = new Agreed(act(agreed), integer(agreed, "readings"), agreed.get("reminders", 0));
        var reviewed = state.get("reviewed", Document.class);
        return reviewed == null
                ? open
                : new Reviewed(open, act(reviewed), OpeningVerdict.valueOf(text(reviewed, "verdict")));
    }

    private static Act act(Document act) {
        return new Act(text(act, "by"), text(act, "organisation"), time(act, "at"));
    }

    @Override
    public Document lookup(Opening opening) {
        var lookup = new Document("ref", opening.ref().value())
                .append("request", opening.request().toString());
        opening.agreed().ifPresent(agreed -> lookup.append("agreedAt", date(agreed.at())));
        if (opening.stage() instanceof Agreed open) {
            lookup.append("toReview", date(open.agreed().at()));
        }
        return lookup;
    }

    private static Date date(Instant at) {
        return Date.from(at);
    }

    @Override
    public List<OutgoingEvent> wire(Opening opening, OpeningEvent event) {
        if (event instanceof OpeningEvent.Told told) {
            return List.of(RequestMessages.notice(told.notice(), told.key().value()));
        }
        if (event instanceof OpeningEvent.OpeningAsked asked) {
            return message(
                    opening,
                    PlacementMessages.OPENING_ASKED,
                    Map.of("reason", asked.reason().name()));
        }
        if (event instanceof OpeningEvent.OpeningAgreed) {
            return message(opening, PlacementMessages.OPENING_AGREED, Map.of());
        }
        if (event instanceof OpeningEvent.OpeningReviewed reviewed) {
            return message(
                    opening,
                    PlacementMessages.OPENING_REVIEWED,
                    Map.of("verdict", reviewed.verdict().name()));
        }
        // When something was read is for the register alone.
        return List.of();
    }

    private static List<OutgoingEvent> message(Opening opening, String type, Map<String, Object> data) {
        return List.of(new OutgoingEvent(Topics.PLACEMENT_EVENTS, opening.id().toString(), type, data));
    }
}
