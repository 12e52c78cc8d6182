package fr.relais.placement.adapter.mongo;

import fr.relais.placement.domain.request.SealedExplanation;
import fr.relais.placement.domain.request.SealedFile;
import org.bson.Document;
import org.bson.types.Binary;

import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.required;

/** A sealed explanation as a document, both directions side by side. */
final class ExplanationDocuments {

    private ExplanationDocuments() {}

    static Document write(SealedExplanation explanation) {
        return new Document("number", explanation.number())
                .append("file", new Binary(explanation.file().bytes()));
    }

    static SealedExplanation explanation(Document document) {
        return new SealedExplanation(
                integer(document, "number"),
                new SealedFile(required(document, "file", Binary.class).getData()));
    }
}
