package fr.relais.capacity.adapter.web;

import fr.relais.capacity.application.SayByLinkUseCase.LinkWord;
import fr.relais.capacity.domain.centre.Centre;
import fr.relais.capacity.domain.centre.ConfirmByLink;
import fr.relais.capacity.domain.centre.DeclareByLink;
import fr.relais.capacity.domain.centre.EmptyByLink;
import fr.relais.capacity.domain.centre.RefillByLink;
import fr.relais.platform.web.JsonForm;

/** What is said by a link, read into a command. */
final class LinkForms {

    /** What can be said, as it is written. */
    enum Word {
        UNCHANGED,
        ONE_MORE,
        NONE_LEFT,
        STILL_FREE
    }

    private LinkForms() {}

    /** Who says nothing says that nothing has changed. */
    static LinkWord word(JsonForm form) {
        var word = form.optionalCode("word", Word.class);
        if (form.sound() && word.get().filter(Word.ONE_MORE::equals).isPresent()) {
            return oneMore(form);
        }
        return form.build(() -> plain(word.get().orElse(Word.UNCHANGED)));
    }

    private static LinkWord oneMore(JsonForm form) {
        var unit = form.integer("unit", 1, Centre.MOST_BEDS);
        var seen = form.integer("seen", 0, Centre.MOST_BEDS);
        return form.build(() -> (link, at) -> new DeclareByLink(link, unit.get(), seen.get(), at));
    }

    private static LinkWord plain(Word word) {
        return switch (word) {
            case UNCHANGED -> ConfirmByLink::new;
            case NONE_LEFT -> EmptyByLink::new;
            case STILL_FREE -> RefillByLink::new;
            case ONE_MORE -> throw new IllegalStateException("a word that says more than itself");
        };
    }
}
