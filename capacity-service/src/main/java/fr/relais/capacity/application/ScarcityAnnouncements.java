package fr.relais.capacity.application;

import java.util.List;

import fr.relais.capacity.domain.national.ScarcityEvent;

/** What is told to others of a scarcity. */
public interface ScarcityAnnouncements {

    /** What happened, and the notice to the coordinator. */
    List<Announcement> of(ScarcityEvent event);
}
