package fr.relais.capacity.application;

import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.CentreEvent;

/** How centres and what happens in them are told to other services. */
public interface Announcements {

    /** What happened, for those who follow. */
    Announcement of(Centre centre, CentreEvent event);

    /** The whole of a centre that matching may know, at one version. */
    Announcement state(Centre centre, long version);
}
