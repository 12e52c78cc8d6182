package fr.relais.capacity.adapter.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import fr.relais.capacity.application.Announcement;
import fr.relais.capacity.application.Announcements;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreCode;
import fr.relais.capacity.domain.centre.CentreEvent;
import fr.relais.capacity.domain.centre.CentreId;
import fr.relais.capacity.domain.centre.CentreKind;
import fr.relais.capacity.domain.centre.CentreProfile;
import fr.relais.capacity.domain.centre.DepartementCode;
import fr.relais.capacity.domain.centre.EndedHold;
import fr.relais.capacity.domain.centre.Hold;
import fr.relais.capacity.domain.centre.OrganisationId;
import fr.relais.capacity.domain.centre.Timers;
import fr.relais.platform.store.AggregateMapping;
import fr.relais.platform.store.OutgoingEvent;
import org.bson.Document;

import static fr.relais.platform.store.Fields.documents;
import static fr.relais.platform.store.Fields.required;
import static fr.relais.platform.store.Fields.text;

/** A centre as stored, both directions side by side, and by what it is found. */
final class CentreMapping implements AggregateMapping<Centre, CentreEvent> {

    private final Announcements announcements;
    private final Timers timers;

    CentreMapping(Announcements announcements, Timers timers) {
        this.announcements = announcements;
        this.timers = timers;
    }

    @Override
    public Document write(Centre centre) {
        var profile = centre.profile();
        var document = new Document("id", profile.id().toString())
                .append("code", profile.code().value())
                .append("organisation", profile.organisation().value())
                .append("departement", profile.departement().value())
                .append("kind", profile.kind().name())
                .append(
                        "units",
                        centre.units().stream().map(UnitDocuments::write).toList())
                .append("holds", HoldDocuments.write(centre.holds()));
        StandingDocuments.write(document, centre.standing());
        return document;
    }

    @Override
    public Centre read(Document root) {
        var state = required(root, "state", Document.class);
        return new Centre(
                profile(state),
                StandingDocuments.read(state),
                documents(state, "units").stream().map(UnitDocuments::read).toList(),
                HoldDocuments.read(required(state, "holds", Document.class)));
    }

    private static CentreProfile profile(Document state) {
        return new CentreProfile(
                new CentreId(UUID.fromString(text(state, "id"))),
                new CentreCode(text(state, "code")),
                new OrganisationId(text(state, "organisation")),
                new DepartementCode(text(state, "departement")),
                CentreKind.valueOf(text(state, "kind")));
    }

    /**
     * {@code holds} are those that are remembered; {@code pendingSince} is when the oldest of those was placed that
     * nobody lives in yet.
     */
    @Override
    public Document lookup(Centre centre) {
        var lookup = new Document("code", centre.profile().code().value())
                .append("organisation", centre.profile().organisation().value())
                .append("departement", centre.profile().departement().value())
                .append("holds", remembered(centre).toList());
        pendingSince(centre).ifPresent(since -> lookup.append("pendingSince", Date.from(since)));
        if (centre.halfway()) {
            lookup.append("halfway", true);
        }
        var link = centre.standing().link();
        if (link != null) {
            lookup.append("link", link.hash().value());
        }
        centre.nextDue(timers).ifPresent(due -> lookup.append("due", Date.from(due)));
        return lookup;
    }

    private static Stream<String> remembered(Centre centre) {
        var holds = centre.holds();
        return Stream.concat(
                        holds.active().stream().map(Hold::id),
                        holds.ended().stream().map(EndedHold::id))
                .map(Object::toString);
    }

    private static Optional<Instant> pendingSince(Centre centre) {
        return centre.holds().pending().map(Hold::placedAt).min(Instant::compareTo);
    }

    @Override
    public List<OutgoingEvent> wire(Centre centre, CentreEvent event) {
        return List.of(outgoing(announcements.of(centre, event)));
    }

    @Override
    public boolean mayBeRemembered() {
        return true;
    }

    @Override
    public boolean hasStateRecords() {
        return true;
    }

    @Override
    public Optional<OutgoingEvent> stateRecord(Centre centre, long version) {
        return Optional.of(outgoing(announcements.state(centre, version)));
    }

    private static OutgoingEvent outgoing(Announcement announcement) {
        return new OutgoingEvent(announcement.topic(), announcement.key(), announcement.type(), announcement.data());
    }
}
