package fr.relais.placement.attacker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Plans how she is to arrive, at moments before and after everything that was told, and sets out; reads every time in
 * every answer to the millisecond, and compares the answers for places at different ends of the country.
 */
final class Arrivals implements Strategy {

    private static final List<String> ENDS = List.of("29", "06", "67", "64", "59", "2A", "974", "973");
    private static final List<Duration> AHEAD = List.of(
            Duration.ofMillis(-1),
            Duration.ofMillis(1),
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofDays(21),
            Duration.ofDays(400));

    @Override
    public void play(Account account, Knowledge knowledge) {
        var before = List.<Answer>of();
        for (var end : ENDS) {
            if (!account.spent()) {
                var heard = arrive(account, knowledge, Form.awayFrom(Set.of(), end));
                for (var each = 0; each < Math.min(before.size(), heard.size()); each++) {
                    knowledge.sees("arriving", before.get(each), heard.get(each));
                }
                before = heard;
            }
        }
    }

    /** Everything that is said of one arrival; nothing when no house has said yes. */
    private static List<Answer> arrive(Account account, Knowledge knowledge, Form form) {
        var one = account.ask(form);
        account.housesAnswer(one);
        var heard = new ArrayList<Answer>();
        if (account.read(one).tellsOfAPlace()) {
            heard.add(account.read(one));
            heard.add(account.say(one, "/agreement", "{\"agrees\":true}"));
            for (var ahead : AHEAD) {
                heard.add(account.say(one, "/journey", journey(account, ahead)));
            }
            heard.add(account.say(one, "/journey/departure", "{}"));
            heard.add(account.inTheList(one));
        }
        account.say(one, "/withdrawal", "{}");
        heard.forEach(answer -> knowledge.hears(answer, form, account.times()));
        return heard;
    }

    private static String journey(Account account, Duration ahead) {
        var arrives = account.now().plus(ahead);
        return """
                {"legs":[{"mode":"TRAIN","departsAt":"%s","arrivesAt":"%s"}],"escort":"REFERRER","payer":"REFERRER"}
                """.formatted(said(account, arrives.minus(Duration.ofHours(1))), said(account, arrives));
    }

    private static Instant said(Account account, Instant moment) {
        account.times().knows(moment);
        return moment;
    }
}
