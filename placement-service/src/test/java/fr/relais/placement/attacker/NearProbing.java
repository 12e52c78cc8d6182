package fr.relais.placement.attacker;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asks for somebody who has to stay near, in one département after the other; then with one far région beside it. */
final class NearProbing implements Strategy {

    private static final List<String> CORSICA = List.of("2A", "2B");

    @Override
    public void play(Account account, Knowledge knowledge) {
        account.list().territory.codes().stream()
                .sorted()
                .forEach(code -> probe(account, knowledge, Set.of(code), code));
        for (var code : List.of("29", "59", "67", "06", "66", "64", "69", "31")) {
            var besides = new TreeSet<>(CORSICA);
            besides.add(code);
            probe(account, knowledge, besides, code);
        }
    }

    private static void probe(Account account, Knowledge knowledge, Set<String> local, String from) {
        var form = Form.near(local, from);
        if (!account.spent()) {
            knowledge.hears(account.hear(form), form);
        }
    }
}
