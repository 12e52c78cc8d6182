package fr.relais.placement.domain.fact;

import fr.relais.placement.domain.request.SetAside;
import fr.relais.placement.domain.request.Stage;

/** What has become of a request. What goes on in between is one: nobody has arrived. */
public enum FactOutcome {
    PLACED,
    WAITING,
    REDIRECTED,
    WITHDRAWN;

    static FactOutcome of(Stage stage) {
        if (stage.hasArrived()) {
            return PLACED;
        }
        if (stage instanceof SetAside.Redirected) {
            return REDIRECTED;
        }
        return stage instanceof Stage.Withdrawn ? WITHDRAWN : WAITING;
    }
}
