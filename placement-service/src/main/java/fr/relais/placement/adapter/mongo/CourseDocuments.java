package fr.relais.placement.adapter.mongo;

import java.util.Date;
import java.util.List;

import fr.relais.placement.domain.preparation.Escort;
import fr.relais.placement.domain.preparation.Journey;
import fr.relais.placement.domain.preparation.Leg;
import fr.relais.placement.domain.preparation.Payer;
import fr.relais.placement.domain.preparation.TravelMode;
import fr.relais.placement.domain.request.Agreed;
import fr.relais.placement.domain.request.Attestation;
import fr.relais.placement.domain.request.HandOver;
import fr.relais.placement.domain.request.Offer;
import fr.relais.placement.domain.request.PauseReason;
import fr.relais.placement.domain.request.RedirectTarget;
import fr.relais.placement.domain.request.SetAside;
import fr.relais.placement.domain.request.Stage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** What comes after her agreement, and what lies outside of the straight way, as documents. */
final class CourseDocuments {

    private CourseDocuments() {}

    static String nameOf(SetAside aside) {
        return aside instanceof SetAside.OnHold ? "ON_HOLD" : "REDIRECTED";
    }

    static void write(Document document, Agreed agreed) {
        PreparationDocuments.write(document, agreed.reservation());
        document.append("agreedAt", Date.from(agreed.agreedAt()));
        if (agreed.journey() != null) {
            document.append("journey", write(agreed.journey()));
        }
        MeetingDocuments.write(document, agreed.meeting());
        if (agreed instanceof Agreed.InTransit inTransit) {
            document.append("departedAt", Date.from(inTransit.departedAt()));
        }
    }

    static Stage.Confirmed confirmed(Document document, Offer offer) {
        return new Stage.Confirmed(
                offer,
                PreparationDocuments.reservation(document),
                time(document, "agreedAt"),
                journey(document),
                MeetingDocuments.meeting(document));
    }

    static Agreed.InTransit inTransit(Document document, Offer offer) {
        return new Agreed.InTransit(
                offer,
                PreparationDocuments.reservation(document),
                time(document, "agreedAt"),
                journey(document),
                time(document, "departedAt"),
                MeetingDocuments.meeting(document));
    }

    private static Document write(Journey journey) {
        return new Document(
                        "legs",
                        journey.legs().stream().map(CourseDocuments::write).toList())
                .append("escort", journey.escort().name())
                .append("payer", journey.payer().name());
    }

    private static Document write(Leg leg) {
        return new Document("mode", leg.mode().name())
                .append("departsAt", Date.from(leg.departsAt()))
                .append("arrivesAt", Date.from(leg.arrivesAt()));
    }

    private static @Nullable Journey journey(Document document) {
        var stored = document.get("journey", Document.class);
        return stored == null
                ? null
                : new Journey(
                        legs(stored), Escort.valueOf(text(stored, "escort")), Payer.valueOf(text(stored, "payer")));
    }

    private static List<Leg> legs(Document journey) {
        return documents(journey, "legs").stream()
                .map(leg ->
                        new Leg(TravelMode.valueOf(text(leg, "mode")), time(leg, "departsAt"), time(leg, "arrivesAt")))
                .toList();
    }

    static void write(Document document, SetAside aside) {
        if (aside instanceof SetAside.OnHold onHold) {
            document.append("reason", onHold.reason().name()).append("since", Date.from(onHold.since()));
        }
        if (aside instanceof SetAside.Redirected redirected) {
            write(document, redirected.handOver());
        }
        document.append("then", StageDocuments.write(aside.then()));
    }

    static SetAside.OnHold onHold(Document document) {
        return new SetAside.OnHold(
                PauseReason.valueOf(text(document, "reason")), time(document, "since"), then(document));
    }

    private static void write(Document document, HandOver handOver) {
        document.append("target", handOver.target().name())
                .append("agreed", handOver.agreed())
                .append("announced", write(handOver.announced()));
        if (handOver.acknowledged() != null) {
            document.append("acknowledged", write(handOver.acknowledged()));
        }
    }

    private static Document write(Attestation attestation) {
        return new Document("by", attestation.by()).append("at", Date.from(attestation.at()));
    }

    static SetAside.Redirected redirected(Document document) {
        var acknowledged = document.get("acknowledged", Document.class);
        var handOver = new HandOver(
                RedirectTarget.valueOf(text(document, "target")),
                required(document, "agreed", Boolean.class),
                attestation(required(document, "announced", Document.class)),
                acknowledged == null ? null : attestation(acknowledged));
        return new SetAside.Redirected(handOver, then(document));
    }

    private static Attestation attestation(Document document) {
        return new Attestation(text(document, "by"), time(document, "at"));
    }

    private static Stage.Beginning then(Document document) {
        return (Stage.Beginning) StageDocuments.stage(required(document, "then", Document.class));
    }
}
