package fr.relais.placement.adapter.mongo;

import java.util.Date;
import java.util.UUID;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.matching.Candidate;
import fr.relais.placement.domain.matching.OutOf;
import fr.relais.placement.domain.request.ClosedOffer;
import fr.relais.placement.domain.request.HoldId;
import fr.relais.placement.domain.request.HoldIntent;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.OfferOutcome;
import fr.relais.placement.domain.request.PendingRelease;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.ReleaseCause;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.number;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** Candidates, intended holds, offers and releases as documents, both directions side by side. */
final class OfferDocuments {

    private OfferDocuments() {}

    static Document write(Candidate candidate) {
        var document = new Document("centre", candidate.centre().toString())
                .append("centreCode", candidate.centreCode())
                .append("organisation", candidate.organisation())
                .append("departement", candidate.departement())
                .append("unit", candidate.unit().value())
                .append("people", candidate.people())
                .append("infants", candidate.infants())
                .append("beds", candidate.beds())
                .append("centreVersion", candidate.centreVersion())
                .append("price", candidate.price());
        if (candidate.outOf() != null) {
            document.append("outOf", candidate.outOf().hold().toString());
        }
        SeparationDocuments.write(document, candidate.separation());
        return document;
    }

    /**
     * One stored before people were counted asks for as many beds, one for each, of a centre without a code or price.
     */
    static Candidate candidate(Document document) {
        return new Candidate(
                new CentreRef(UUID.fromString(text(document, "centre"))),
                document.get("centreCode", ""),
                text(document, "organisation"),
                text(document, "departement"),
                new UnitRef(text(document, "unit")),
                document.getInteger("people", integer(document, "beds")),
                document.getInteger("infants", 0),
                integer(document, "beds"),
                number(document, "centreVersion"),
                document.containsKey("price") ? number(document, "price") : 0,
                outOf(document),
                SeparationDocuments.separation(document));
    }

    private static @Nullable OutOf outOf(Document document) {
        var hold = document.getString("outOf");
        return hold == null ? null : new OutOf(UUID.fromString(hold));
    }

    static Document write(HoldIntent intent) {
        return new Document("hold", intent.hold().toString())
                .append("offer", intent.offer().toString())
                .append("ref", intent.offerRef().value())
                .append("candidate", write(intent.candidate()))
                .append("intendedAt", Date.from(intent.intendedAt()));
    }

    static HoldIntent intent(Document document) {
        return new HoldIntent(
                hold(document),
                new OfferId(UUID.fromString(text(document, "offer"))),
                new Reference(text(document, "ref")),
                candidate(required(document, "candidate", Document.class)),
                time(document, "intendedAt"));
    }

    static Document write(Offer offer) {
        return new Document("offer", offer.id().toString())
                .append("ref", offer.ref().value())
                .append("hold", offer.hold().toString())
                .append("fence", offer.fence())
                .append("candidate", write(offer.candidate()))
                .append("madeAt", Date.from(offer.madeAt()))
                .append("answerBy", Date.from(offer.answerBy()));
    }

    static Offer offer(Document document) {
        return new Offer(
                new OfferId(UUID.fromString(text(document, "offer"))),
                new Reference(text(document, "ref")),
                hold(document),
                number(document, "fence"),
                candidate(required(document, "candidate", Document.class)),
                time(document, "madeAt"),
                time(document, "answerBy"));
    }

    static Document write(ClosedOffer closed) {
        var document = write(closed.offer())
                .append("outcome", closed.outcome().name())
                .append("closedAt", Date.from(closed.at()))
                .append("by", closed.by());
        if (closed.reason() != null) {
            document.append("reason", closed.reason().name());
        }
        RefusalDocuments.write(document, closed.scrutiny());
        return document;
    }

    static ClosedOffer closed(Document document) {
        var reason = document.getString("reason");
        return new ClosedOffer(
                offer(document),
                OfferOutcome.valueOf(text(document, "outcome")),
                reason == null ? null : RefusalReason.valueOf(reason),
                time(document, "closedAt"),
                text(document, "by"),
                RefusalDocuments.scrutiny(document));
    }

    static Document write(PendingRelease release) {
        var document = new Document("hold", release.hold().toString())
                .append("candidate", write(release.candidate()))
                .append("cause", release.cause().name());
        if (release.fence() != null) {
            document.append("fence", release.fence());
        }
        return document;
    }

    static PendingRelease release(Document document) {
        var fence = document.get("fence", Number.class);
        return new PendingRelease(
                hold(document),
                candidate(required(document, "candidate", Document.class)),
                fence == null ? null : fence.longValue(),
                ReleaseCause.valueOf(text(document, "cause")));
    }

    private static HoldId hold(Document document) {
        return new HoldId(UUID.fromString(text(document, "hold")));
    }
}
