package fr.relais.placement.attacker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Watches one search while beds are taken and become free, with all that can be read before and after; says no to what
 * is found, so that the next is another house, and asks again with other zones for the place that he has just given
 * back.
 */
final class Changes implements Strategy {

    private static final List<String> CORNERS = List.of("59", "06", "64");
    private static final List<String> OTHER_PATHS = Reading.paths().stream()
            .filter(path -> !path.contains("placement-requests"))
            .toList();
    private static final int NOES = 4;
    private static final int NEARLY_SPENT = 3;

    @Override
    public void play(Account account, Knowledge knowledge) {
        for (var corner : CORNERS) {
            if (account.left() >= NEARLY_SPENT) {
                var others = corner.equals(CORNERS.get(0)) ? OTHER_PATHS : List.<String>of();
                watch(account, knowledge, leaving(account, corner), others);
                giveBackAndAsk(account, knowledge, corner);
            }
        }
        account.bedsAreFree();
    }

    /** Of its région nothing else, and most of the rest of the country. */
    private static Form leaving(Account account, String corner) {
        return Form.awayFrom(Cornering.zonesAround(account.list(), corner), corner);
    }

    private static void watch(Account account, Knowledge knowledge, Form form, List<String> others) {
        account.bedsAreTaken();
        var one = account.ask(form);
        account.housesAreAsked(one);
        var before = everything(account, one, others);
        account.bedsAreFree();
        account.awaitAHouseFor(one);
        var after = everything(account, one, others);
        before.forEach((what, answer) -> knowledge.sees(what, answer, after.get(what)));
        before.values().forEach(answer -> knowledge.hears(answer, form, account.times()));
        refuse(account, knowledge, one);
    }

    /** Each house that is told of after a no is another one than those before. */
    private static void refuse(Account account, Knowledge knowledge, Asked one) {
        var areas = new ArrayList<Set<String>>();
        for (var time = 0; time < NOES; time++) {
            account.housesAnswer(one);
            var area = knowledge.hears(account.read(one), one.form(), account.times());
            if (!area.isEmpty()) {
                areas.add(area);
            }
            account.say(one, "/agreement", "{\"agrees\":false}");
        }
        account.say(one, "/withdrawal", "{}");
        knowledge.areOthers(areas);
    }

    /** No bed is free but the one that he gives back, and a search of other zones waits for it. */
    private static void giveBackAndAsk(Account account, Knowledge knowledge, String corner) {
        var first = account.ask(Form.awayFrom(Set.of(), corner));
        account.housesAnswer(first);
        account.bedsAreTaken();
        var second = account.ask(leaving(account, corner));
        account.housesAreAsked(second);
        knowledge.hears(account.read(first), first.form(), account.times());
        account.givesBack(first, second);
        account.housesAnswer(second);
        knowledge.hears(account.read(second), second.form(), account.times());
        account.say(second, "/withdrawal", "{}");
        account.bedsAreFree();
    }

    private static Map<String, Answer> everything(Account account, Asked one, List<String> others) {
        var read = new TreeMap<String, Answer>();
        read.put("the search", account.read(one));
        read.put("the list", account.inTheList(one));
        others.forEach(path -> read.put(path, account.get(path.replaceAll("\\{[^}]*}", one.reference()))));
        return read;
    }
}
