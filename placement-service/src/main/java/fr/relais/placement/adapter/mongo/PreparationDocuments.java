package fr.relais.placement.adapter.mongo;

import java.util.Date;

import fr.relais.placement.domain.preparation.Interpretation;
import fr.relais.placement.domain.preparation.Interview;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.Reservation;
import fr.relais.placement.domain.request.Stage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.optionalTime;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** What is prepared before she arrives as documents. What older documents do not have was not there yet. */
final class PreparationDocuments {

    private PreparationDocuments() {}

    static void write(Document document, Reservation reservation) {
        document.append("reservedUntil", Date.from(reservation.until()))
                .append("reservationAsked", reservation.asked())
                .append("reservationRenewed", reservation.renewed());
    }

    static Reservation reservation(Document document) {
        return new Reservation(
                time(document, "reservedUntil"),
                document.getBoolean("reservationAsked", false),
                document.getBoolean("reservationRenewed", false));
    }

    static void write(Document document, Stage.PreAdmission open) {
        write(document, open.reservation());
        document.append("openedAt", Date.from(open.openedAt())).append("reminded", open.reminded());
        if (open.interview() != null) {
            document.append("interview", write(open.interview()));
        }
    }

    static Stage.PreAdmission preAdmission(Document document, Offer offer) {
        var openedAt = optionalTime(document, "openedAt");
        return new Stage.PreAdmission(
                offer,
                reservation(document),
                openedAt == null ? offer.madeAt() : openedAt,
                interview(document.get("interview", Document.class)),
                document.getBoolean("reminded", false));
    }

    private static Document write(Interview interview) {
        var document = new Document("at", Date.from(interview.at()))
                .append("interpretation", interview.interpretation().name());
        interview.held().ifPresent(at -> document.append("heldAt", Date.from(at)));
        return document;
    }

    private static @Nullable Interview interview(@Nullable Document document) {
        return document == null
                ? null
                : new Interview(
                        time(document, "at"),
                        Interpretation.valueOf(text(document, "interpretation")),
                        optionalTime(document, "heldAt"));
    }
}
