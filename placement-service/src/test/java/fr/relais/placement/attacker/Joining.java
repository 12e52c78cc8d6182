package fr.relais.placement.attacker;

import java.util.List;
import java.util.TreeSet;

/**
 * Asks for the same house twice, with other danger zones, and looks for anything by which two answers are about one
 * house: then what both areas have in common is left.
 */
final class Joining implements Strategy {

    private static final List<String> CORNERS = List.of("29", "59", "06", "66", "64", "67", "62", "83", "50", "74");

    @Override
    public void play(Account account, Knowledge knowledge) {
        for (var corner : CORNERS) {
            var zones = new TreeSet<>(Cornering.zonesAround(account.list(), corner));
            hear(account, knowledge, Form.awayFrom(zones, corner));
            account.list().mainland().stream()
                    .filter(zone -> !account.list().territory.around(zone).contains(corner))
                    .limit(3)
                    .forEach(zones::add);
            hear(account, knowledge, Form.awayFrom(zones, corner));
        }
    }

    private static void hear(Account account, Knowledge knowledge, Form form) {
        var one = account.ask(form);
        account.housesAnswer(one);
        knowledge.hears(account.read(one), form);
        knowledge.hears(account.inTheList(one), form);
        account.say(one, "/withdrawal", "{}");
    }
}
