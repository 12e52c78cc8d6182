package fr.relais.placement.adapter.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

import fr.relais.placement.domain.matching.WaitingReason;
import fr.relais.placement.domain.request.PlacementRequest;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.Stage;
import fr.relais.placement.domain.request.UnmetNeed;
import fr.relais.placement.domain.request.UnmetNeeds;
import fr.relais.placement.domain.request.Vigil;
import org.bson.Document;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.optionalTime;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;
import static fr.relais.platform.store.Fields.time;

/** What a search has told people, and the days on which it found nothing, as documents. */
final class VigilDocuments {

    /** Sorts after every day. */
    private static final String GOES_ON = "9999-12-31";

    private VigilDocuments() {}

    static Document write(Vigil vigil) {
        var document = new Document("validatedAt", Date.from(vigil.validatedAt()))
                .append("overdue", vigil.overdue())
                .append("begunAt", Date.from(vigil.begunAt()))
                .append("escalated", vigil.escalated())
                .append(
                        "reminded",
                        vigil.reminded().stream().map(Reference::value).sorted().toList());
        vigil.asked().ifPresent(at -> document.append("askedAt", Date.from(at)));
        return document;
    }

    /** Where none was stored nobody has been told of anything since the submission. */
    static Vigil vigil(Document search, Instant submittedAt) {
        var document = search.get("vigil", Document.class);
        return document == null
                ? Vigil.begun(submittedAt)
                : new Vigil(
                        time(document, "validatedAt"),
                        optionalTime(document, "askedAt"),
                        required(document, "overdue", Boolean.class),
                        time(document, "begunAt"),
                        required(document, "escalated", Boolean.class),
                        texts(document, "reminded").stream()
                                .map(Reference::new)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    static List<Document> write(UnmetNeeds unmet) {
        return unmet.needs().stream().map(VigilDocuments::write).toList();
    }

    private static Document write(UnmetNeed need) {
        return new Document("from", need.from().toString())
                .append("until", lastDay(need))
                .append(
                        "reasons",
                        need.reasons().stream().map(Enum::name).sorted().toList());
    }

    private static String lastDay(UnmetNeed need) {
        return need.until() == null ? GOES_ON : need.until().toString();
    }

    /** Where none were stored only the present one is known. */
    static UnmetNeeds unmet(Document search, Stage stage) {
        if (!search.containsKey("unmet") && stage instanceof Stage.Waiting waiting) {
            return UnmetNeeds.NONE.beginning(waiting.reasons(), waiting.since());
        }
        return new UnmetNeeds(
                documents(search, "unmet").stream().map(VigilDocuments::need).toList());
    }

    private static UnmetNeed need(Document document) {
        var until = text(document, "until");
        return new UnmetNeed(
                LocalDate.parse(text(document, "from")),
                until.equals(GOES_ON) ? null : LocalDate.parse(until),
                texts(document, "reasons").stream()
                        .map(WaitingReason::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The last day of which it is known that nobody could take the household, as it sorts in the database. */
    static void addTo(Document lookup, PlacementRequest request) {
        request.search().unmet().needs().stream()
                .map(VigilDocuments::lastDay)
                .max(String::compareTo)
                .ifPresent(day -> lookup.append("unmetUntil", day));
    }
}
