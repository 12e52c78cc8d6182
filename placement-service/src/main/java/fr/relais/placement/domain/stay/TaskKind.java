package fr.relais.placement.domain.stay;

import fr.relais.placement.domain.request.Notice;

/** What somebody has to look at in a stay. A task is a reminder: nothing happens when nobody does it. */
public enum TaskKind {
    /** Somebody is away, and it lasts. */
    ABSENCE,
    /** The network may know where she is. */
    DANGER,
    REVIEW,
    IDENTIFICATION_REVIEW,
    TRANSITION,
    /** She has not been told of all her rights yet. */
    RIGHTS;

    boolean isForTheCoordinator() {
        return this == ABSENCE || this == DANGER;
    }

    Notice.Kind notice(boolean urgent) {
        if (!isForTheCoordinator()) {
            return Notice.Kind.STAY_TASK;
        }
        return urgent ? Notice.Kind.STAY_URGENT : Notice.Kind.STAY_ATTENTION;
    }
}
