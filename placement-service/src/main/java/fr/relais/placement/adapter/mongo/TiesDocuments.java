package fr.relais.placement.adapter.mongo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.request.OfferId;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.RequestId;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.request.Ties;
import fr.relais.placement.domain.request.TransferFrom;
import fr.relais.placement.domain.request.TransferFrom.Progress;
import fr.relais.placement.domain.request.TransferReason;
import org.bson.Document;

import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;

/** What ties requests to stays, as documents. */
final class TiesDocuments {

    private TiesDocuments() {}

    static Document write(Ties ties) {
        var document = new Document("toPlan", ids(ties.toPlan()))
                .append("planned", ids(ties.planned()))
                .append("byRequest", ties.byRequest());
        if (ties.transfer() != null) {
            document.append("transfer", write(ties.transfer()));
        }
        return document;
    }

    static Ties ties(Document document) {
        var transfer = document.get("transfer", Document.class);
        return new Ties(
                offers(document, "toPlan"),
                offers(document, "planned"),
                transfer == null ? null : transfer(transfer),
                document.getBoolean("byRequest", false));
    }

    /** Of a request that was stored before it had ties: who had arrived has a stay under the request's own id. */
    static Ties before(Stage stage) {
        if (stage instanceof Stage.Placed || stage instanceof Stage.Ended) {
            return Ties.BY_REQUEST;
        }
        return stage instanceof Stage.Confirmed confirmed
                ? Ties.NONE.agreeingTo(confirmed.offer().id())
                : Ties.NONE;
    }

    private static Document write(TransferFrom transfer) {
        return new Document("from", transfer.from().toString())
                .append("fromRef", transfer.fromRef().value())
                .append("fromCaseRef", transfer.fromCaseRef().value())
                .append("centre", transfer.centre().toString())
                .append("departement", transfer.departement())
                .append("reason", transfer.reason().name())
                .append("progress", transfer.progress().name());
    }

    private static TransferFrom transfer(Document document) {
        return new TransferFrom(
                new RequestId(UUID.fromString(text(document, "from"))),
                new Reference(text(document, "fromRef")),
                new Reference(text(document, "fromCaseRef")),
                new CentreRef(UUID.fromString(text(document, "centre"))),
                text(document, "departement"),
                TransferReason.valueOf(text(document, "reason")),
                Progress.valueOf(text(document, "progress")));
    }

    private static List<String> ids(Set<OfferId> offers) {
        return offers.stream().map(OfferId::toString).sorted().toList();
    }

    private static Set<OfferId> offers(Document document, String field) {
        return texts(document, field).stream()
                .map(UUID::fromString)
                .map(OfferId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
