package fr.relais.capacity.adapter.mongo;

import java.time.LocalDate;

import fr.relais.capacity.domain.centre.CapacityKind;
import fr.relais.capacity.domain.centre.CapacityTerms;
import fr.relais.capacity.domain.centre.Convention;
import fr.relais.capacity.domain.centre.FunderCode;
import fr.relais.capacity.domain.centre.Funding;
import fr.relais.capacity.domain.centre.Scheme;
import fr.relais.capacity.domain.centre.SchemeId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.text;

/** A convention as stored, both directions side by side. */
final class ConventionDocuments {

    private ConventionDocuments() {}

    static Document write(Convention convention) {
        var document = new Document("capacity", convention.capacity().kind().name());
        if (convention.capacity() instanceof CapacityTerms.Quota quota) {
            document.append("admissions", quota.admissions());
        }
        PublicsDocuments.write(document, convention.publics());
        document.append(
                "schemes",
                convention.schemes().stream().map(ConventionDocuments::write).toList());
        var funding = convention.funding();
        return funding == null ? document : document.append("funding", write(funding));
    }

    static Convention read(Document document) {
        return new Convention(
                capacity(document),
                PublicsDocuments.read(document),
                documents(document, "schemes").stream()
                        .map(ConventionDocuments::scheme)
                        .toList(),
                funding(document.get("funding", Document.class)));
    }

    private static CapacityTerms capacity(Document document) {
        return switch (CapacityKind.valueOf(text(document, "capacity"))) {
            case DEDICATED -> new CapacityTerms.Dedicated();
            case QUOTA -> new CapacityTerms.Quota(integer(document, "admissions"));
            case SPOT -> new CapacityTerms.Spot();
        };
    }

    private static Document write(Scheme scheme) {
        var document = new Document("id", scheme.id().value())
                .append("cap", scheme.cap())
                .append("from", scheme.from().toString());
        var until = scheme.until();
        return until == null ? document : document.append("until", until.toString());
    }

    private static Scheme scheme(Document document) {
        var until = document.getString("until");
        return new Scheme(
                new SchemeId(text(document, "id")),
                integer(document, "cap"),
                LocalDate.parse(text(document, "from")),
                until == null ? null : LocalDate.parse(until));
    }

    private static Document write(Funding funding) {
        return new Document("funder", funding.funder().name())
                .append("until", funding.until().toString());
    }

    private static @Nullable Funding funding(@Nullable Document document) {
        return document == null
                ? null
                : new Funding(FunderCode.valueOf(text(document, "funder")), LocalDate.parse(text(document, "until")));
    }
}
