package fr.relais.placement.adapter.web;

import java.util.regex.Pattern;

import fr.relais.placement.domain.disclosure.MeetingSentence;
import fr.relais.placement.domain.disclosure.MeetingSentence.Flaw;
import fr.relais.placement.domain.disclosure.Purpose;
import fr.relais.placement.domain.request.Reference;
import fr.relais.platform.web.JsonForm;

/** Bodies about where she is met. What is wrong with one is named by its field, and never repeated. */
final class MeetingForms {

    private static final String POINT = "meetingPoint";

    /** Subjects of tokens are opaque; nobody's is longer than this or has a space in it. */
    private static final Pattern PERSON = Pattern.compile("[!-~]{1,128}");

    private MeetingForms() {}

    static MeetingSentence sentence(JsonForm form) {
        var written = form.text(POINT, text -> true);
        if (form.sound()) {
            MeetingSentence.flawOf(written.get().strip()).ifPresent(flaw -> form.reject(POINT, codeOf(flaw)));
        }
        return form.build(() -> new MeetingSentence(written.get().strip()));
    }

    private static String codeOf(Flaw flaw) {
        return switch (flaw) {
            case EMPTY -> "required";
            case TOO_LONG -> "too-long";
            case UNSEEN -> "unsupported";
            case ADDRESS -> "an-address";
        };
    }

    static String person(JsonForm form) {
        var person = form.text("person", text -> PERSON.matcher(text).matches());
        return form.build(person);
    }

    /** Who was named, as whoever agrees has seen it. */
    static Reference reader(JsonForm form) {
        var reader = form.text("reader", Reference::isReference);
        return form.build(() -> new Reference(reader.get()));
    }

    static Purpose purpose(JsonForm form) {
        var purpose = form.code("purpose", Purpose.class);
        return form.build(purpose);
    }
}
