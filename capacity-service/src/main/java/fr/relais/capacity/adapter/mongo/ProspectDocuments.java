package fr.relais.capacity.adapter.mongo;

import java.time.Instant;
import java.util.Date;

import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.exchange.FinessNumber;
import fr.relais.capacity.domain.exchange.Prospect;
import fr.relais.platform.reference.References;
import org.bson.Document;

import static fr.relais.platform.store.Fields.text;

/** A prospect as stored in the restricted collection, both directions side by side. */
final class ProspectDocuments {

    private final References references;

    ProspectDocuments(References references) {
        this.references = references;
    }

    Document write(String edition, Prospect prospect, Instant at) {
        var reference = reference(prospect);
        return new Document("_id", edition + "/" + reference)
                .append("edition", edition)
                .append("reference", reference)
                .append("number", prospect.number().value())
                .append("name", prospect.name())
                .append("departement", prospect.departement().value())
                .append("telephone", prospect.telephone())
                .append("at", Date.from(at));
    }

    Prospect read(Document document) {
        return new Prospect(
                new FinessNumber(text(document, "number")),
                text(document, "name"),
                new DepartementCode(text(document, "departement")),
                text(document, "telephone"));
    }

    /** The same in every edition, and not to be computed from the number without the server's key. */
    private String reference(Prospect prospect) {
        return references.referenceOf("prospect", prospect.number().value());
    }
}
