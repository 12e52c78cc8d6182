package fr.relais.placement.adapter.mongo;

import java.util.Date;

import fr.relais.placement.domain.disclosure.Purpose;
import fr.relais.placement.domain.request.Meeting;
import fr.relais.placement.domain.request.MeetingPoint;
import fr.relais.placement.domain.request.Naming;
import fr.relais.placement.domain.request.Reading;
import fr.relais.placement.domain.request.Reference;
import fr.relais.placement.domain.request.SealedFile;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;
import static fr.relais.platform.store.Fields.time;

/** How somebody is handed over, as a document: where is sealed, who is a name of this placement only. */
final class MeetingDocuments {

    private MeetingDocuments() {}

    /** Nothing is written where nothing is prepared. */
    static void write(Document stage, Meeting meeting) {
        if (meeting.equals(Meeting.NONE)) {
            return;
        }
        var document = new Document(
                "readings",
                meeting.readings().stream().map(MeetingDocuments::write).toList());
        meeting.named().ifPresent(naming -> document.append("naming", write(naming)));
        meeting.where().ifPresent(point -> document.append("point", write(point)));
        stage.append("meeting", document);
    }

    static Meeting meeting(Document stage) {
        var stored = stage.get("meeting", Document.class);
        if (stored == null) {
            return Meeting.NONE;
        }
        return new Meeting(
                naming(stored.get("naming", Document.class)),
                point(stored.get("point", Document.class)),
                documents(stored, "readings").stream()
                        .map(MeetingDocuments::reading)
                        .toList());
    }

    private static Document write(Naming naming) {
        var document = new Document("escort", naming.escort().value())
                .append("by", naming.by().value());
        var agreedBy = naming.agreedBy();
        return agreedBy == null ? document : document.append("agreedBy", agreedBy.value());
    }

    /** Of a version in which one account was enough nobody is named: it is not known by whom she was. */
    private static @Nullable Naming naming(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        var agreedBy = document.getString("agreedBy");
        return new Naming(
                new Reference(text(document, "escort")),
                new Reference(text(document, "by")),
                agreedBy == null ? null : new Reference(agreedBy));
    }

    private static Document write(MeetingPoint point) {
        return new Document("sentence", new Binary(point.sentence().bytes()))
                .append("enteredFor", Date.from(point.enteredFor()))
                .append("enteredAt", Date.from(point.enteredAt()));
    }

    private static @Nullable MeetingPoint point(@Nullable Document document) {
        return document == null
                ? null
                : new MeetingPoint(
                        new SealedFile(
                                required(document, "sentence", Binary.class).getData()),
                        time(document, "enteredFor"),
                        time(document, "enteredAt"));
    }

    private static Document write(Reading reading) {
        return new Document("reader", reading.reader().value())
                .append("purpose", reading.purpose().name())
                .append("at", Date.from(reading.at()))
                .append("key", reading.key());
    }

    private static Reading reading(Document document) {
        return new Reading(
                new Reference(text(document, "reader")),
                Purpose.valueOf(text(document, "purpose")),
                time(document, "at"),
                text(document, "key"));
    }
}
