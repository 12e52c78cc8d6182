package fr.relais.placement.adapter.web;

import fr.relais.placement.domain.preparation.Interpretation;
import fr.relais.placement.domain.preparation.Interview;
import fr.relais.platform.web.HttpCommand;

/** Bodies about what is prepared before she arrives. */
final class PreparationForms {

    private PreparationForms() {}

    static Interview interview(HttpCommand command) {
        var form = command.body();
        var at = Moments.after(command, form, "at");
        var interpretation = form.code("interpretation", Interpretation.class);
        return form.build(() -> Interview.planned(at.get(), interpretation.get()));
    }
}
