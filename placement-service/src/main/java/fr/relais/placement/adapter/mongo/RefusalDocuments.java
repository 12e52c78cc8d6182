package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.refusal.Asked;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.ReviewCause;
import fr.relais.placement.domain.request.Scrutiny;
import fr.relais.placement.domain.request.SealedFile;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;

/** What a request remembers of refusals as documents, both directions side by side. */
final class RefusalDocuments {

    private static final String SCRUTINY = "scrutiny";

    private RefusalDocuments() {}

    /** Nothing for what nobody looks at. */
    static void write(Document closed, Scrutiny scrutiny) {
        var cause = scrutiny.cause();
        if (cause != null) {
            var document = new Document("state", scrutiny.state().name()).append("cause", cause.name());
            write(document, scrutiny.text());
            closed.append(SCRUTINY, document);
        }
    }

    static Scrutiny scrutiny(Document closed) {
        if (!closed.containsKey(SCRUTINY)) {
            return Scrutiny.NONE;
        }
        var document = required(closed, SCRUTINY, Document.class);
        return new Scrutiny(
                Scrutiny.State.valueOf(text(document, "state")),
                ReviewCause.valueOf(text(document, "cause")),
                sealed(document));
    }

    static void write(Document document, @Nullable SealedFile text) {
        if (text != null) {
            document.append("text", new Binary(text.bytes()));
        }
    }

    static @Nullable SealedFile sealed(Document document) {
        var bytes = document.get("text", Binary.class);
        return bytes == null ? null : new SealedFile(bytes.getData());
    }

    /** By which centres refused, and by when one was last asked. */
    static void addLookup(Document lookup, PlacementRequest request) {
        var refusedBy = Asked.of(request)
                .filter(Asked::refused)
                .map(one -> one.place().centre())
                .map(CentreRef::toString)
                .distinct()
                .toList();
        if (!refusedBy.isEmpty()) {
            lookup.append("refusedBy", refusedBy);
        }
        Asked.of(request)
                .map(Asked::at)
                .max(Comparator.<Instant>naturalOrder())
                .ifPresent(at -> lookup.append("lastAskedAt", Date.from(at)));
    }
}
