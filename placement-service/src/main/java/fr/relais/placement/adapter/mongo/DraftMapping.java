package fr.relais.placement.adapter.mongo;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import fr.relais.placement.domain.draft.DraftEvent;
import fr.relais.placement.domain.draft.DraftId;
import fr.relais.placement.domain.draft.DraftOwner;
import fr.relais.placement.domain.draft.RequestDraft;
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

/** A draft as a document: what was answered is one sealed field. */
final class DraftMapping implements AggregateMapping<RequestDraft, DraftEvent> {

    @Override
    public Document write(RequestDraft draft) {
        return new Document("ref", draft.ref().value())
                .append("account", draft.owner().account())
                .append("place", draft.owner().place())
                .append("answers", new Binary(draft.answers().bytes()))
                .append("changedAt", Date.from(draft.changedAt()))
                .append("discarded", draft.discarded());
    }

    @Override
    public RequestDraft read(Document root) {
        var state = required(root, "state", Document.class);
        return new RequestDraft(
                new DraftId(UUID.fromString(text(root, "_id"))),
                new Reference(text(state, "ref")),
                new DraftOwner(text(state, "account"), integer(state, "place")),
                new SealedFile(required(state, "answers", Binary.class).getData()),
                time(state, "changedAt"),
                required(state, "discarded", Boolean.class));
    }

    /** One that was discarded is nobody's and takes no place; what is unique of it is its own. */
    @Override
    public Document lookup(RequestDraft draft) {
        var lookup = new Document("ref", draft.ref().value());
        return draft.discarded()
                ? lookup.append("place", draft.id().toString()).append("discarded", true)
                : lookup.append(
                                "place",
                                draft.owner().account() + "/" + draft.owner().place())
                        .append("account", draft.owner().account())
                        .append("changedAt", Date.from(draft.changedAt()));
    }

    /** Nobody is told. That somebody was allowed to change it is in the register, as with every command. */
    @Override
    public List<OutgoingEvent> wire(RequestDraft draft, DraftEvent event) {
        return List.of();
    }
}
