package fr.relais.capacity.adapter.kafka;

import java.nio.charset.StandardCharsets;

import fr.relais.capacity.application.Announcements;
import fr.relais.capacity.domain.national.AnnouncedCentre;

/** What this service says to others, and how it reads its own records. */
public final class OnTheWire {

    private OnTheWire() {}

    public static Announcements announcements() {
        return new CentreMessages();
    }

    public static AnnouncedCentre read(String record) {
        return AnnouncedRecord.read(record.getBytes(StandardCharsets.UTF_8));
    }
}
