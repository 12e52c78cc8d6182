package fr.relais.placement.adapter.web;

import java.util.Optional;

import fr.relais.placement.application.refusal.RefuseOffer.Said;
import fr.relais.placement.domain.request.RefusalReason;
import fr.relais.placement.domain.text.UnseenCharacters;
import fr.relais.platform.web.JsonForm;

/** A centre's refusal as it is written: a code of the catalogue, and at most a short text for the coordinator. */
final class RefusalForm {

    static final int MOST_CHARACTERS = 280;

    private RefusalForm() {}

    static Said read(JsonForm form) {
        var reason = form.code("reason", RefusalReason.class);
        var written = form.optionalText("text", text -> true);
        var text = written.get().map(String::strip).filter(said -> !said.isEmpty());
        if (text.map(RefusalForm::characters).orElse(0) > MOST_CHARACTERS) {
            form.reject("text", "too-large");
        }
        if (text.filter(UnseenCharacters::areInLinesOf).isPresent()) {
            form.reject("text", "unsupported");
        }
        return form.build(() -> said(reason.get(), text));
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static Said said(RefusalReason reason, Optional<String> text) {
        return new Said(reason, text.orElse(null));
    }
}
