package fr.relais.capacity.adapter.kafka;

import fr.relais.capacity.application.Announcements;
import fr.relais.capacity.domain.national.AnnouncedCentre;
import tools.jackson.databind.json.JsonMapper;

/** What this service says to others, and how it reads its own records. */
public final class OnTheWire {

    private OnTheWire() {}

    public static Announcements announcements() {
        return new CentreMessages();
    }

    public static AnnouncedCentre read(String record) {
        return AnnouncedRecord.read(new JsonMapper().readTree(record));
    }
}
