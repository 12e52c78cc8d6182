package fr.relais.capacity.adapter.mongo;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.EndedHold;
import fr.relais.capacity.domain.centre.Hold;
import fr.relais.capacity.domain.centre.HoldClock;
import fr.relais.capacity.domain.centre.HoldEnd;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.HoldKind;
import fr.relais.capacity.domain.centre.HoldTerms;
import fr.relais.capacity.domain.centre.Holds;
import fr.relais.capacity.domain.centre.SeparationGroup;
import fr.relais.capacity.domain.centre.UnitId;
import org.bson.Document;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.integer;
import static fr.relais.platform.store.Fields.number;
import static fr.relais.platform.store.Fields.optionalTime;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.texts;
import static fr.relais.platform.store.Fields.time;

/** The holds of a centre as stored, both directions side by side. */
final class HoldDocuments {

    /** How a hold under review is told apart from others whose beds are held. */
    private static final String REVIEW = "REVIEW";

    private HoldDocuments() {}

    static Document write(Holds holds) {
        return new Document("fence", holds.fence())
                .append(
                        "active",
                        holds.active().stream().map(HoldDocuments::write).toList())
                .append(
                        "ended",
                        holds.ended().stream().map(HoldDocuments::write).toList());
    }

    static Holds read(Document document) {
        return new Holds(
                documents(document, "active").stream()
                        .map(HoldDocuments::active)
                        .toList(),
                documents(document, "ended").stream().map(HoldDocuments::ended).toList(),
                number(document, "fence"));
    }

    private static Document write(Hold hold) {
        var document = new Document("id", hold.id().toString())
                .append("fence", hold.fence())
                .append("unit", hold.unit().value())
                .append("kind", hold.asked().kind().name())
                .append("asked", hold.asked().people())
                .append("infants", hold.asked().infants())
                .append("people", hold.people())
                .append("cots", hold.cots())
                .append("placedAt", Date.from(hold.placedAt()))
                .append("expiresAt", Date.from(hold.expiresAt()))
                .append(
                        "phase",
                        hold.underReview() ? REVIEW : hold.phase().beds().name());
        if (hold.asked() instanceof HoldTerms.ForHousehold asked) {
            document.append("clock", asked.clock().name()).append("separation", groups(asked));
        }
        if (hold.extended()) {
            document.append("extended", true);
        }
        var agreedAt = hold.agreedAt();
        if (agreedAt != null) {
            document.append("agreedAt", Date.from(agreedAt));
        }
        if (hold.phase() instanceof Hold.Agreed agreed) {
            document.append("until", Date.from(agreed.until())).append("overdue", agreed.overdue());
        }
        return document;
    }

    private static Hold active(Document document) {
        return new Hold(
                id(document),
                number(document, "fence"),
                new UnitId(text(document, "unit")),
                terms(document),
                document.getInteger("people", integer(document, "asked")),
                document.getInteger("cots", 0),
                time(document, "placedAt"),
                time(document, "expiresAt"),
                document.getBoolean("extended", false),
                optionalTime(document, "agreedAt"),
                phase(document));
    }

    private static List<String> groups(HoldTerms.ForHousehold asked) {
        return asked.separation().stream().map(SeparationGroup::value).sorted().toList();
    }

    /** A hold stored before households were counted asked for beds, one for each of its people. */
    private static HoldTerms terms(Document document) {
        var people = integer(document, "asked");
        if (HoldKind.BLOCK.name().equals(document.getString("kind"))) {
            return new HoldTerms.ForBlock(people, time(document, "expiresAt"));
        }
        var clock = document.getString("clock");
        return new HoldTerms.ForHousehold(
                people,
                document.getInteger("infants", 0),
                clock == null ? HoldClock.EMERGENCY : HoldClock.valueOf(clock),
                texts(document, "separation").stream()
                        .map(SeparationGroup::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Hold.Phase phase(Document document) {
        var stored = text(document, "phase");
        if (stored.equals(REVIEW)) {
            return new Hold.UnderReview();
        }
        return switch (BedStatus.valueOf(stored)) {
            case HELD -> new Hold.Waiting();
            case RESERVED -> new Hold.Agreed(time(document, "until"), required(document, "overdue", Boolean.class));
            case OCCUPIED -> new Hold.LivedIn();
            case VACANT, STALE, UNAVAILABLE, UPCOMING, FROZEN ->
                throw new IllegalStateException("no hold is in this phase");
        };
    }

    private static Document write(EndedHold hold) {
        var document = new Document("id", hold.id().toString())
                .append("end", hold.end().name())
                .append("at", Date.from(hold.at()));
        var agreedAt = hold.agreedAt();
        return agreedAt == null ? document : document.append("agreedAt", Date.from(agreedAt));
    }

    private static EndedHold ended(Document document) {
        return new EndedHold(
                id(document),
                HoldEnd.valueOf(text(document, "end")),
                time(document, "at"),
                optionalTime(document, "agreedAt"));
    }

    private static HoldId id(Document document) {
        return new HoldId(UUID.fromString(text(document, "id")));
    }
}
