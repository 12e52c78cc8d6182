package fr.relais.placement.attacker;

import java.util.Set;
import java.util.function.BiConsumer;

/** Sets out from one département after the other, without a zone, and reads whatever depends on how far it is. */
final class Departing implements Strategy {

    private final BiConsumer<Form, Set<String>> heard;

    Departing() {
        this((form, area) -> {});
    }

    /** @param heard told where a house is for each search that has found one */
    Departing(BiConsumer<Form, Set<String>> heard) {
        this.heard = heard;
    }

    @Override
    public void play(Account account, Knowledge knowledge) {
        for (var from : account.list().mainland()) {
            var form = Form.awayFrom(Set.of(), from);
            if (!account.spent()) {
                var area = knowledge.hears(account.hear(form), form, account.times());
                if (!area.isEmpty()) {
                    heard.accept(form, area);
                }
            }
        }
    }
}
