package fr.relais.capacity.adapter.mongo;

import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;

import fr.relais.capacity.domain.centre.Bed;
import fr.relais.capacity.domain.centre.BedId;
import fr.relais.capacity.domain.centre.BedStatus;
import fr.relais.capacity.domain.centre.HoldId;
import fr.relais.capacity.domain.centre.UnavailableReason;
import fr.relais.capacity.domain.centre.Vacancy;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** A bed as stored, both directions side by side. */
final class BedDocuments {

    private BedDocuments() {}

    static Document write(Bed bed) {
        var document = new Document("id", bed.id().value())
                .append("state", bed.status().name());
        bed.under().ifPresent(hold -> document.append("hold", hold.toString()));
        if (bed instanceof Bed.Unavailable unavailable) {
            document.append("reason", unavailable.reason().name()).append("since", Date.from(unavailable.since()));
            append(document, "expectedReturn", unavailable.expectedReturn());
        } else if (bed instanceof Bed.Vacant vacant) {
            append(document, vacant.vacancy());
        } else if (bed instanceof Bed.Stale stale) {
            document.append("confirmedAt", Date.from(stale.confirmedAt()))
                    .append("since", Date.from(stale.since()))
                    .append("nudges", stale.nudges());
        } else if (bed instanceof Bed.Held held) {
            append(document, held.vacancy());
        } else if (bed instanceof Bed.Reserved reserved) {
            append(document, reserved.vacancy());
        } else if (bed instanceof Bed.Occupied occupied) {
            document.append("since", Date.from(occupied.since()));
        } else if (bed instanceof Bed.Upcoming upcoming) {
            document.append("since", Date.from(upcoming.since())).append("said", upcoming.said());
            append(document, "availableFrom", upcoming.availableFrom());
        } else if (bed instanceof Bed.Frozen frozen) {
            document.append("since", Date.from(frozen.since()));
        }
        return document;
    }

    static Bed read(Document document) {
        var id = new BedId(text(document, "id"));
        return switch (BedStatus.valueOf(text(document, "state"))) {
            case UNAVAILABLE ->
                new Bed.Unavailable(
                        id,
                        UnavailableReason.valueOf(text(document, "reason")),
                        time(document, "since"),
                        expectedReturn(document));
            case VACANT -> new Bed.Vacant(id, vacancy(document));
            case STALE ->
                new Bed.Stale(
                        id, time(document, "confirmedAt"), time(document, "since"), document.getInteger("nudges", 0));
            case HELD -> new Bed.Held(id, hold(document), vacancy(document));
            case RESERVED -> new Bed.Reserved(id, hold(document), vacancy(document));
            case UPCOMING ->
                new Bed.Upcoming(
                        id,
                        LocalDate.parse(text(document, "availableFrom")),
                        time(document, "since"),
                        required(document, "said", Boolean.class));
            case FROZEN -> new Bed.Frozen(id, time(document, "since"));
            case OCCUPIED -> new Bed.Occupied(id, hold(document), time(document, "since"));
        };
    }

    private static void append(Document document, Vacancy vacancy) {
        document.append("confirmedAt", Date.from(vacancy.confirmedAt()))
                .append("freshUntil", Date.from(vacancy.freshUntil()));
    }

    private static void append(Document document, String field, @Nullable LocalDate date) {
        if (date != null) {
            document.append(field, date.toString());
        }
    }

    private static Vacancy vacancy(Document document) {
        return new Vacancy(time(document, "confirmedAt"), time(document, "freshUntil"));
    }

    private static HoldId hold(Document document) {
        return new HoldId(UUID.fromString(text(document, "hold")));
    }

    private static @Nullable LocalDate expectedReturn(Document document) {
        var stored = document.getString("expectedReturn");
        return stored == null ? null : LocalDate.parse(stored);
    }
}
