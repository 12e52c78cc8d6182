package fr.relais.placement.attacker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.relais.testing.SettableClock;

/**
 * The attacker's account with what it may ask for: as many requests a day as one person may submit, for thirty days. He
 * asks for places tonight, which no quota refuses; more than the quota in a day would be told to the coordinators.
 */
final class Account {

    static final int A_DAY = 20;
    static final int DAYS = 30;
    static final int BUDGET = A_DAY * DAYS;

    private final Line line;
    private final Game game;
    private final SettableClock clock;
    private final String organisation;
    private final int allowance;
    private final List<Asked> asked = new ArrayList<>();
    private final Times times;
    private int alarmedAfter = Integer.MAX_VALUE;

    /** @param allowance how many requests he lets himself make; the budget at most */
    Account(String organisation, Line line, Game game, int allowance) {
        this.allowance = allowance;
        this.organisation = organisation;
        this.line = line;
        this.game = game;
        this.clock = game.clock;
        this.times = new Times(game.list.territory);
    }

    PublicList list() {
        return game.list;
    }

    boolean spent() {
        return asked.size() >= allowance;
    }

    int left() {
        return allowance - asked.size();
    }

    /** What he knows of times: when he did what. */
    Times times() {
        return times;
    }

    Instant now() {
        return clock.instant();
    }

    int used() {
        return asked.size();
    }

    /** After how many requests the coordinators had been told of this account. */
    int alarmedAfter() {
        return alarmedAfter;
    }

    /** Submits a request; the houses have not been asked yet, or have not answered. */
    Asked ask(Form form) {
        if (spent()) {
            throw new AssertionError("the budget is spent");
        }
        clock.advance(Duration.ofDays(1).dividedBy(A_DAY));
        times.knows(now());
        var answer = line.post("/v1/placement-requests", form.body());
        if (answer.status() != 201) {
            throw new AssertionError("not taken: " + answer);
        }
        var one = new Asked(answer.text("reference"), form);
        asked.add(one);
        watch();
        return one;
    }

    private void watch() {
        if (alarmedAfter == Integer.MAX_VALUE) {
            game.looksAtSearches();
            alarmedAfter = game.isToldOf(organisation) ? asked.size() : Integer.MAX_VALUE;
        }
    }

    /** A request, and what is read of it when every house that was asked has had its say. */
    Answer hear(Form form) {
        var one = ask(form);
        game.housesAnswer(one.reference());
        var heard = read(one);
        say(one, "/withdrawal", "{}");
        return heard;
    }

    Answer read(Asked one) {
        return line.get(one.path());
    }

    Answer say(Asked one, String what, String body) {
        return line.post(one.path() + what, body);
    }

    Answer get(String path) {
        return line.get(path);
    }

    /** The line of that request in the list of his organisation. */
    Answer inTheList(Asked one) {
        var answer = line.get("/v1/placement-requests");
        for (var row : answer.body().path("requests")) {
            if (row.path("reference").asString("").equals(one.reference())) {
                return new Answer(200, row);
            }
        }
        throw new AssertionError("a request is not in the list of its organisation");
    }

    /** Every bed of the country is taken by somebody else. */
    void bedsAreTaken() {
        game.beds(Set.of());
    }

    /** Every house has a place again. */
    void bedsAreFree() {
        game.beds(game.houses.keySet());
    }

    /** He gives back what was found for one, and nothing else is free; it is found for the other where that may be. */
    void givesBack(Asked one, Asked waiting) {
        var there = game.houseOf(one.reference());
        say(one, "/withdrawal", "{}");
        game.beds(there);
        if (there.stream().map(game.houses::get).anyMatch(waiting.form().reach(list().territory)::contains)) {
            awaitAHouseFor(waiting);
        }
    }

    /** Until a house is asked for it, as happens by itself when beds become free. */
    void awaitAHouseFor(Asked one) {
        game.awaitAHouseFor(one.reference());
    }

    void housesAnswer(Asked one) {
        game.housesAnswer(one.reference());
    }

    void housesAreAsked(Asked one) {
        game.housesAreAsked(one.reference());
    }
}
