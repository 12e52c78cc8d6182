package fr.relais.capacity.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import fr.relais.capacity.domain.centre.Admissions;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.CentreStatus;
import fr.relais.capacity.domain.centre.ConfirmationLink;
import fr.relais.capacity.domain.centre.Convention;
import fr.relais.capacity.domain.centre.LinkHash;
import fr.relais.capacity.domain.centre.Standing;
import fr.relais.capacity.domain.centre.Word;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.optionalTime;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/**
 * What is true of a centre as a whole, as stored, both directions side by side. A centre stored before there were
 * conventions has the one that holds when nothing else is said.
 */
final class StandingDocuments {

    /** How a validated centre was stored before there were applicants. */
    private static final String ACTIVE = "ACTIVE";

    private StandingDocuments() {}

    static void write(Document document, Standing standing) {
        document.append("status", standing.status().name())
                .append("convention", ConventionDocuments.write(standing.convention()))
                .append("year", standing.admissions().year())
                .append("admissions", write(standing.admissions()));
        append(document, "compromisedAt", standing.compromisedAt());
        var link = standing.link();
        if (link != null) {
            document.append("link", write(link));
        }
        append(document, "lastSolicitedAt", standing.lastSolicitedAt());
        var pending = standing.pending();
        if (pending != null) {
            document.append("pending", write(pending));
        }
    }

    private static Document write(ConfirmationLink link) {
        var document = new Document("hash", link.hash().value()).append("validUntil", Date.from(link.validUntil()));
        append(document, "emptied", link.emptied());
        return link.refilled() ? document.append("refilled", true) : document;
    }

    private static Document write(Word word) {
        return new Document("person", word.person())
                .append("organisation", word.organisation())
                .append("at", Date.from(word.at()));
    }

    private static @Nullable Word word(@Nullable Document document) {
        return document == null
                ? null
                : new Word(text(document, "person"), text(document, "organisation"), time(document, "at"));
    }

    private static void append(Document document, String field, @Nullable Instant moment) {
        if (moment != null) {
            document.append(field, Date.from(moment));
        }
    }

    static Standing read(Document state) {
        var convention = state.get("convention", Document.class);
        return new Standing(
                status(text(state, "status")),
                convention == null
                        ? Convention.standingFor(CentreKind.valueOf(text(state, "kind")))
                        : ConventionDocuments.read(convention),
                admissions(state),
                optionalTime(state, "compromisedAt"),
                link(state.get("link", Document.class)),
                optionalTime(state, "lastSolicitedAt"),
                word(state.get("pending", Document.class)));
    }

    private static @Nullable ConfirmationLink link(@Nullable Document document) {
        return document == null
                ? null
                : new ConfirmationLink(
                        new LinkHash(text(document, "hash")),
                        time(document, "validUntil"),
                        optionalTime(document, "emptied"),
                        document.getBoolean("refilled", false));
    }

    private static CentreStatus status(String stored) {
        return stored.equals(ACTIVE) ? CentreStatus.VALIDATED : CentreStatus.valueOf(stored);
    }

    private static List<Document> write(Admissions admissions) {
        var years = new TreeSet<>(admissions.admitted().keySet());
        years.addAll(admissions.agreed().keySet());
        return years.stream()
                .map(year -> new Document("year", year)
                        .append("admitted", admissions.admittedIn(year))
                        .append("agreed", admissions.agreedFor(year)))
                .toList();
    }

    private static Admissions admissions(Document state) {
        Map<Integer, Integer> admitted = new TreeMap<>();
        Map<Integer, Integer> agreed = new TreeMap<>();
        for (var year : documents(state, "admissions")) {
            put(admitted, year, "admitted");
            put(agreed, year, "agreed");
        }
        return new Admissions(state.getInteger("year", 0), admitted, agreed);
    }

    /** A year without any is not there, so that what is read equals what was written. */
    private static void put(Map<Integer, Integer> counts, Document year, String field) {
        var count = integer(year, field);
        if (count > 0) {
            counts.put(integer(year, "year"), count);
        }
    }
}
