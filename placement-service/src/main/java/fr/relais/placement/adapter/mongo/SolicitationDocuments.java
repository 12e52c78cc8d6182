package fr.relais.placement.adapter.mongo;

import java.util.Date;

import fr.relais.placement.domain.request.ClosedSolicitation;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.request.Solicitation;
import fr.relais.placement.domain.request.SolicitationOutcome;
import fr.relais.placement.domain.request.Solicitations;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.optionalTime;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** Centres that are asked in advance as documents, both directions side by side. */
final class SolicitationDocuments {

    private SolicitationDocuments() {}

    static Document write(Solicitations solicitations) {
        return new Document(
                        "open",
                        solicitations.open().stream()
                                .map(SolicitationDocuments::write)
                                .toList())
                .append(
                        "closed",
                        solicitations.closed().stream()
                                .map(SolicitationDocuments::write)
                                .toList());
    }

    /** A request stored before centres were asked in advance has asked none. */
    static Solicitations solicitations(@Nullable Document document) {
        var stored = document == null ? new Document() : document;
        return new Solicitations(
                documents(stored, "open").stream()
                        .map(SolicitationDocuments::solicitation)
                        .toList(),
                documents(stored, "closed").stream()
                        .map(SolicitationDocuments::closed)
                        .toList());
    }

    private static Document write(Solicitation asked) {
        var document = new Document("intent", OfferDocuments.write(asked.intent()))
                .append("answerBy", Date.from(asked.answerBy()));
        asked.agreed().ifPresent(at -> document.append("agreedAt", Date.from(at)));
        return document;
    }

    private static Solicitation solicitation(Document document) {
        return new Solicitation(
                OfferDocuments.intent(required(document, "intent", Document.class)),
                time(document, "answerBy"),
                optionalTime(document, "agreedAt"));
    }

    private static Document write(ClosedSolicitation closed) {
        var document = write(closed.solicitation())
                .append("outcome", closed.outcome().name())
                .append("closedAt", Date.from(closed.at()))
                .append("by", closed.by());
        if (closed.reason() != null) {
            document.append("reason", closed.reason().name());
        }
        RefusalDocuments.write(document, closed.scrutiny());
        return document;
    }

    private static ClosedSolicitation closed(Document document) {
        var reason = document.getString("reason");
        return new ClosedSolicitation(
                solicitation(document),
                SolicitationOutcome.valueOf(text(document, "outcome")),
                reason == null ? null : RefusalReason.valueOf(reason),
                time(document, "closedAt"),
                text(document, "by"),
                RefusalDocuments.scrutiny(document));
    }
}
