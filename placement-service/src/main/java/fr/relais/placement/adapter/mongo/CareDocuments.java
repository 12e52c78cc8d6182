package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

import fr.relais.placement.domain.stay.Care;
import fr.relais.placement.domain.stay.Review;
import fr.relais.placement.domain.stay.ReviewKind;
import fr.relais.placement.domain.stay.RightsFamily;
import fr.relais.placement.domain.stay.RightsInformation;
import fr.relais.placement.domain.stay.TaskKind;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.optionalTime;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;

/** What is kept of how a stay goes, as documents. Days are texts: a day of a centre is no moment. */
final class CareDocuments {

    private CareDocuments() {}

    static Document write(Care care) {
        var told = new Document();
        care.told().forEach((kind, due) -> told.append(kind.name(), Date.from(due)));
        var document = new Document(
                        "reviews",
                        care.reviews().stream().map(CareDocuments::write).toList())
                .append(
                        "rights",
                        care.rights().stream().map(CareDocuments::write).toList())
                .append("told", told);
        put(document, "nextReviewOn", care.nextReviewOn());
        put(document, "identificationOn", care.identificationOn());
        put(document, "transitionIn", care.transitionIn());
        put(document, "transitionTaskOn", care.transitionTaskOn());
        put(document, "rightsBy", care.rightsBy());
        if (care.inDangerSince() != null) {
            document.append("inDangerSince", Date.from(care.inDangerSince()));
        }
        return document;
    }

    private static void put(Document document, String field, @Nullable Object day) {
        if (day != null) {
            document.append(field, day.toString());
        }
    }

    private static Document write(Review review) {
        return new Document("kind", review.kind().name())
                .append("heldOn", review.heldOn().toString());
    }

    private static Document write(RightsInformation told) {
        return new Document(
                        "families",
                        told.families().stream().map(Enum::name).sorted().toList())
                .append("language", told.language())
                .append("interpreter", told.interpreter())
                .append("on", told.on().toString());
    }

    static Care care(Document document) {
        var month = document.getString("transitionIn");
        return new Care(
                documents(document, "reviews").stream()
                        .map(CareDocuments::review)
                        .toList(),
                day(document, "nextReviewOn"),
                day(document, "identificationOn"),
                month == null ? null : YearMonth.parse(month),
                day(document, "transitionTaskOn"),
                day(document, "rightsBy"),
                documents(document, "rights").stream()
                        .map(CareDocuments::rights)
                        .toList(),
                optionalTime(document, "inDangerSince"),
                told(required(document, "told", Document.class)));
    }

    private static @Nullable LocalDate day(Document document, String field) {
        var day = document.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }

    private static Review review(Document document) {
        return new Review(ReviewKind.valueOf(text(document, "kind")), LocalDate.parse(text(document, "heldOn")));
    }

    private static RightsInformation rights(Document document) {
        return new RightsInformation(
                texts(document, "families").stream().map(RightsFamily::valueOf).collect(Collectors.toUnmodifiableSet()),
                text(document, "language"),
                required(document, "interpreter", Boolean.class),
                LocalDate.parse(text(document, "on")));
    }

    private static Map<TaskKind, Instant> told(Document document) {
        var told = new EnumMap<TaskKind, Instant>(TaskKind.class);
        document.forEach((kind, due) -> told.put(TaskKind.valueOf(kind), ((Date) due).toInstant()));
        return told;
    }
}
