package fr.relais.placement.adapter.mongo;

import java.util.Date;

import fr.relais.placement.domain.refusal.ReviewStage;
import fr.relais.placement.domain.refusal.ReviewStage.Ruling;
import fr.relais.placement.domain.request.ReviewVerdict;
import org.bson.Document;

import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** Stages of a review as documents, both directions side by side. */
final class ReviewStageDocuments {

    private ReviewStageDocuments() {}

    static Document write(ReviewStage stage) {
        var document = new Document("name", nameOf(stage));
        if (stage instanceof ReviewStage.Open open) {
            document.append("frozen", open.frozen());
        }
        if (stage instanceof ReviewStage.Telling telling) {
            document.append("beds", telling.beds());
        }
        if (stage instanceof ReviewStage.Over over) {
            document.append("verdict", over.ruling().verdict().name())
                    .append("by", over.ruling().by())
                    .append("at", Date.from(over.ruling().at()));
        }
        return document;
    }

    static ReviewStage stage(Document document) {
        return switch (text(document, "name")) {
            case "FREEZING" -> new ReviewStage.Freezing();
            case "OPEN" -> new ReviewStage.Open(required(document, "frozen", Boolean.class));
            case "TELLING" -> new ReviewStage.Telling(ruling(document), required(document, "beds", Boolean.class));
            case "GIVING_BACK" -> new ReviewStage.GivingBack(ruling(document));
            case "CLOSED" -> new ReviewStage.Closed(ruling(document));
            default -> throw new IllegalStateException("a stage that nobody stores");
        };
    }

    private static Ruling ruling(Document document) {
        return new Ruling(ReviewVerdict.valueOf(text(document, "verdict")), text(document, "by"), time(document, "at"));
    }

    /** Fixed once stored. */
    private static String nameOf(ReviewStage stage) {
        if (stage instanceof ReviewStage.Freezing) {
            return "FREEZING";
        }
        if (stage instanceof ReviewStage.Open) {
            return "OPEN";
        }
        if (stage instanceof ReviewStage.Telling) {
            return "TELLING";
        }
        return stage instanceof ReviewStage.GivingBack ? "GIVING_BACK" : "CLOSED";
    }
}
