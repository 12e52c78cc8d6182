package fr.relais.placement.adapter.mongo;

import java.util.Date;

import fr.relais.placement.domain.request.Assessment;
import fr.relais.placement.domain.request.Stage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** How far a joint assessment is, as a document. */
final class AssessmentDocuments {

    private AssessmentDocuments() {}

    static void write(Document document, Stage.Assessing assessing) {
        write(document, "byReferrer", assessing.byReferrer());
        write(document, "byCoordinator", assessing.byCoordinator());
    }

    private static void write(Document document, String field, @Nullable Assessment assessment) {
        if (assessment != null) {
            document.append(field, new Document("by", assessment.by()).append("at", Date.from(assessment.at())));
        }
    }

    static Stage.Assessing assessing(Document document) {
        return new Stage.Assessing(assessment(document, "byReferrer"), assessment(document, "byCoordinator"));
    }

    private static @Nullable Assessment assessment(Document document, String field) {
        var stored = document.get(field, Document.class);
        return stored == null ? null : new Assessment(text(stored, "by"), time(stored, "at"));
    }
}
