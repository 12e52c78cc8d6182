package fr.relais.placement.attacker;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Divides the country by danger zones that complement each other, and each half that has a house again. */
final class Bisection implements Strategy {

    private static final int MOST = 40;

    @Override
    public void play(Account account, Knowledge knowledge) {
        divide(account, knowledge, account.list().mainland());
    }

    private void divide(Account account, Knowledge knowledge, Set<String> area) {
        var inOrder = List.copyOf(area);
        var middle = inOrder.size() / 2;
        for (var half : List.of(inOrder.subList(0, middle), inOrder.subList(middle, inOrder.size()))) {
            if (account.used() < MOST && !account.spent() && half.size() > 0) {
                look(account, knowledge, new TreeSet<>(half));
            }
        }
    }

    private void look(Account account, Knowledge knowledge, Set<String> half) {
        var answer = account.hear(Form.awayFrom(
                everythingBut(account.list(), half), half.iterator().next()));
        knowledge.hears(
                answer,
                Form.awayFrom(
                        everythingBut(account.list(), half), half.iterator().next()));
        if (answer.tellsOfAPlace() && half.size() > 1) {
            divide(account, knowledge, half);
        }
    }

    /** Danger zones that touch no place of the half: with what is near to them they leave little else. */
    static Set<String> everythingBut(PublicList list, Set<String> half) {
        var zones = new TreeSet<>(list.mainland());
        zones.removeIf(zone -> list.territory.around(zone).stream().anyMatch(half::contains));
        return zones;
    }
}
