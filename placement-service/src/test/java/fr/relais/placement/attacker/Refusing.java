package fr.relais.placement.attacker;

import java.util.List;
import java.util.Set;

/**
 * Says no to every place that is found, and hears where the next one is; says no before anything was found; and says
 * that somebody is not wanted any more, before and after a house has said yes.
 */
final class Refusing implements Strategy {

    private static final int AGAIN = 8;
    private static final int TOO_MANY = 12;

    @Override
    public void play(Account account, Knowledge knowledge) {
        for (var from : List.of("75", "35", "67", "13")) {
            refuseAgainAndAgain(account, knowledge, Form.awayFrom(Set.of(), from));
            refuseTooEarly(account, knowledge, Form.awayFrom(Set.of(), from));
        }
    }

    private void refuseAgainAndAgain(Account account, Knowledge knowledge, Form form) {
        var one = account.ask(form);
        for (var time = 0; time < AGAIN; time++) {
            account.housesAnswer(one);
            knowledge.hears(account.read(one), form);
            account.say(one, "/agreement", "{\"agrees\":false}");
        }
        account.say(one, "/withdrawal", "{}");
    }

    private void refuseTooEarly(Account account, Knowledge knowledge, Form form) {
        var perhaps = account.ask(form);
        var never = account.ask(form.of(TOO_MANY));
        account.housesAreAsked(perhaps);
        account.housesAreAsked(never);
        var no = "{\"agrees\":false}";
        knowledge.sees("refusing", account.say(perhaps, "/agreement", no), account.say(never, "/agreement", no));
        knowledge.sees(
                "withdrawing", account.say(perhaps, "/withdrawal", "{}"), account.say(never, "/withdrawal", "{}"));
    }
}
