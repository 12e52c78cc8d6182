package fr.relais.placement.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import fr.relais.placement.domain.preparation.Escort;
import fr.relais.placement.domain.preparation.Interpretation;
import fr.relais.placement.domain.preparation.Interview;
import fr.relais.placement.domain.preparation.Journey;
import fr.relais.placement.domain.preparation.Leg;
import fr.relais.placement.domain.preparation.Payer;
import fr.relais.placement.domain.preparation.TravelMode;
import fr.relais.platform.web.HttpCommand;
import fr.relais.platform.web.JsonForm;

/** Bodies about what is prepared before she arrives. */
final class PreparationForms {

    private PreparationForms() {}

    static Interview interview(HttpCommand command) {
        var form = command.body();
        var at = Moments.after(command, form, "at");
        var interpretation = form.code("interpretation", Interpretation.class);
        return form.build(() -> Interview.planned(at.get(), interpretation.get()));
    }

    /** The arrival is still to come; a leg that has begun may be planned late. */
    static Journey journey(HttpCommand command) {
        var form = command.body();
        var legs = form.objects("legs", 1, Journey.MOST_LEGS, PreparationForms::leg);
        var escort = form.code("escort", Escort.class);
        var payer = form.code("payer", Payer.class);
        if (form.sound()) {
            rejectDisorder(form, legs.get(), command.context().at());
        }
        return form.build(() -> new Journey(legs.get(), escort.get(), payer.get()));
    }

    private static Supplier<Leg> leg(JsonForm form) {
        var mode = form.code("mode", TravelMode.class);
        var departsAt = Moments.any(form, "departsAt");
        var arrivesAt = Moments.any(form, "arrivesAt");
        if (form.sound() && !arrivesAt.get().isAfter(departsAt.get())) {
            form.reject("arrivesAt", "not-after-departure");
        }
        return () -> new Leg(mode.get(), departsAt.get(), arrivesAt.get());
    }

    private static void rejectDisorder(JsonForm form, List<Leg> legs, Instant now) {
        var last = legs.size() - 1;
        if (!legs.get(last).arrivesAt().isAfter(now)) {
            form.reject("legs/" + last + "/arrivesAt", "in-the-past");
        }
        for (var leg = 1; leg <= last; leg++) {
            if (!legs.get(leg).follows(legs.get(leg - 1))) {
                form.reject("legs/" + leg + "/departsAt", "before-the-leg-before");
            }
        }
    }
}
