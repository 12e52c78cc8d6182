package fr.relais.placement.adapter.mongo;

import java.util.Date;
import java.util.List;
import java.util.UUID;

import fr.relais.placement.domain.refusal.RefusalReview;
import fr.relais.placement.domain.refusal.ReviewEvent;
import fr.relais.placement.domain.refusal.ReviewId;
import fr.relais.placement.domain.refusal.ReviewStage;
import fr.relais.placement.domain.refusal.ReviewSubject;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Refused;
import fr.relais.placement.domain.request.Refused.HeldBeds;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.ReviewCause;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.number;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** A review as a document, and the fields by which it is found: what the centre wrote is sealed. */
final class ReviewMapping implements AggregateMapping<RefusalReview, ReviewEvent> {

    @Override
    public Document write(RefusalReview review) {
        var subject = review.subject();
        var state = new Document("ref", subject.ref().value())
                .append("request", subject.request().toString())
                .append("caseRef", subject.caseRef().value())
                .append("refused", write(subject.refused()))
                .append("cause", subject.cause().name())
                .append("until", Date.from(subject.until()))
                .append("stage", ReviewStageDocuments.write(review.stage()));
        RefusalDocuments.write(state, subject.text());
        return state;
    }

    private static Document write(Refused refused) {
        var document = new Document("offer", refused.offer().toString())
                .append("place", OfferDocuments.write(refused.place()))
                .append("reason", refused.reason().name())
                .append("at", Date.from(refused.at()))
                .append("by", refused.by());
        var held = refused.held();
        return held == null
                ? document
                : document.append("hold", held.hold().toString()).append("fence", held.fence());
    }

    @Override
    public RefusalReview read(Document root) {
        var state = required(root, "state", Document.class);
        return new RefusalReview(
                new ReviewId(UUID.fromString(text(root, "_id"))),
                subject(state),
                ReviewStageDocuments.stage(required(state, "stage", Document.class)));
    }

    private static ReviewSubject subject(Document state) {
        return new ReviewSubject(
                new Reference(text(state, "ref")),
                new RequestId(UUID.fromString(text(state, "request"))),
                new Reference(text(state, "caseRef")),
                refused(required(state, "refused", Document.class)),
                ReviewCause.valueOf(text(state, "cause")),
                RefusalDocuments.sealed(state),
                time(state, "until"));
    }

    private static Refused refused(Document document) {
        return new Refused(
                new OfferId(UUID.fromString(text(document, "offer"))),
                OfferDocuments.candidate(required(document, "place", Document.class)),
                held(document),
                RefusalReason.valueOf(text(document, "reason")),
                time(document, "at"),
                text(document, "by"));
    }

    private static @Nullable HeldBeds held(Document document) {
        return document.containsKey("hold")
                ? new HeldBeds(new HoldId(UUID.fromString(text(document, "hold"))), number(document, "fence"))
                : null;
    }

    @Override
    public Document lookup(RefusalReview review) {
        var lookup = new Document("ref", review.subject().ref().value());
        if (review.stage() instanceof ReviewStage.Undecided) {
            lookup.append("openUntil", Date.from(review.subject().until()));
        }
        review.due().ifPresent(due -> lookup.append("due", Date.from(due)));
        return lookup;
    }

    @Override
    public List<OutgoingEvent> wire(RefusalReview review, ReviewEvent event) {
        return ReviewMessages.of(review.id(), event);
    }
}
