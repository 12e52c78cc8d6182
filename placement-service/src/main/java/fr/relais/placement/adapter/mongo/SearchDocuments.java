package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.relais.placement.domain.availability.CentreRef;
import fr.relais.placement.domain.availability.UnitRef;
import fr.relais.placement.domain.matching.Exclusion;
import fr.relais.placement.domain.matching.Tried;
import fr.relais.placement.domain.matching.Tried.PassedOver;
import fr.relais.placement.domain.request.MatchingDecision;
import fr.relais.placement.domain.request.Search;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.scarcity.PriceReason;
import fr.relais.placement.domain.scarcity.Scarcity;
import org.bson.Document;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.number;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;
import static fr.relais.platform.store.Fields.time;

/** The search for a place and its last decision as documents. */
final class SearchDocuments {

    private SearchDocuments() {}

    static Document write(Search search) {
        var document = new Document("since", Date.from(search.since()))
                .append("alarmed", search.alarmed())
                .append(
                        "leftOut",
                        search.tried().leftOut().stream()
                                .map(CentreRef::toString)
                                .sorted()
                                .toList())
                .append("passedOver", passedOver(search.tried()))
                .append("vigil", VigilDocuments.write(search.vigil()))
                .append("unmet", VigilDocuments.write(search.unmet()));
        search.lastDecision().ifPresent(decision -> document.append("decision", write(decision)));
        return document;
    }

    /** Stage and submission of the request say what older documents do not have. */
    static Search search(Document document, Stage stage, Instant submittedAt) {
        var decision = document.get("decision", Document.class);
        var leftOut = texts(document, "leftOut").stream()
                .map(UUID::fromString)
                .map(CentreRef::new)
                .collect(Collectors.toUnmodifiableSet());
        var passedOver = passingOver(document).passedOver();
        return new Search(
                time(document, "since"),
                required(document, "alarmed", Boolean.class),
                new Tried(leftOut, passedOver),
                decision == null ? null : decision(decision),
                VigilDocuments.vigil(document, submittedAt),
                VigilDocuments.unmet(document, stage));
    }

    static List<Document> passedOver(Tried tried) {
        return tried.passedOver().stream().map(SearchDocuments::write).toList();
    }

    /** One stored before its centre was named is forgotten: at worst a hold is asked for once more in vain. */
    static Tried passingOver(Document document) {
        return new Tried(
                Set.of(),
                documents(document, "passedOver").stream()
                        .filter(one -> one.containsKey("centre"))
                        .map(SearchDocuments::passedOver)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Document write(PassedOver one) {
        return new Document("centre", one.centre().toString())
                .append("unit", one.unit().value())
                .append("version", one.version());
    }

    private static PassedOver passedOver(Document one) {
        return new PassedOver(
                new CentreRef(UUID.fromString(text(one, "centre"))),
                new UnitRef(text(one, "unit")),
                number(one, "version"));
    }

    private static Document write(MatchingDecision decision) {
        var counts = new Document();
        decision.exclusions().forEach((exclusion, units) -> counts.append(exclusion.name(), units));
        var document = new Document("ruleSet", decision.ruleSet())
                .append("at", Date.from(decision.at()))
                .append(
                        "candidates",
                        decision.candidates().stream()
                                .map(OfferDocuments::write)
                                .toList())
                .append("exclusions", counts);
        var price = decision.price();
        if (price != null) {
            document.append("price", write(price));
        }
        var explanation = decision.explanation();
        return explanation == null ? document : document.append("explanation", ExplanationDocuments.write(explanation));
    }

    private static Document write(PriceReason reason) {
        return new Document("requests", reason.requests())
                .append("chosen", write(reason.chosen()))
                .append("instead", write(reason.instead()));
    }

    private static Document write(Scarcity scarcity) {
        return new Document("price", scarcity.price()).append("couldUse", scarcity.couldUse());
    }

    private static MatchingDecision decision(Document document) {
        var counts = required(document, "exclusions", Document.class);
        var price = document.get("price", Document.class);
        var explanation = document.get("explanation", Document.class);
        return new MatchingDecision(
                text(document, "ruleSet"),
                time(document, "at"),
                documents(document, "candidates").stream()
                        .map(OfferDocuments::candidate)
                        .toList(),
                counts.keySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Exclusion::valueOf, name -> integer(counts, name))),
                price == null ? null : reason(price),
                explanation == null ? null : ExplanationDocuments.explanation(explanation));
    }

    private static PriceReason reason(Document document) {
        return new PriceReason(
                integer(document, "requests"),
                scarcity(required(document, "chosen", Document.class)),
                scarcity(required(document, "instead", Document.class)));
    }

    private static Scarcity scarcity(Document document) {
        return new Scarcity(number(document, "price"), integer(document, "couldUse"));
    }
}
