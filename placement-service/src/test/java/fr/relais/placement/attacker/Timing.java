package fr.relais.placement.attacker;

import java.util.List;
import java.util.Set;

/**
 * Reads everything that can be read, and says everything that can be said, while one request can be served by a house
 * that is asked and has not answered, and another by nobody: so many people that no house takes them.
 */
final class Timing implements Strategy {

    private static final int TOO_MANY = 12;
    private static final List<String> SAYINGS = List.of(
            "/agreement", "/assessment", "/interview", "/journey", "/journey/departure", "/validation", "/resumption");

    @Override
    public void play(Account account, Knowledge knowledge) {
        for (var code : List.of("75", "69", "13", "29", "2A")) {
            compare(account, knowledge, Form.awayFrom(Set.of(), code));
            compare(account, knowledge, Form.near(Set.of(code), code));
        }
    }

    private void compare(Account account, Knowledge knowledge, Form form) {
        var perhaps = account.ask(form);
        var never = account.ask(form.of(TOO_MANY));
        account.housesAreAsked(perhaps);
        account.housesAreAsked(never);
        knowledge.sees("reading", account.read(perhaps), account.read(never));
        knowledge.sees("the list", account.inTheList(perhaps), account.inTheList(never));
        for (var saying : SAYINGS) {
            var body = saying.equals("/agreement") ? "{\"agrees\":true}" : "{}";
            knowledge.sees(saying, account.say(perhaps, saying, body), account.say(never, saying, body));
        }
        knowledge.sees(
                "withdrawing", account.say(perhaps, "/withdrawal", "{}"), account.say(never, "/withdrawal", "{}"));
    }
}
