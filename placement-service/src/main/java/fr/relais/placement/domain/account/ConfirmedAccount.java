package fr.relais.placement.domain.account;

import java.time.Instant;

import fr.relais.blocks.Decision;

/**
 * An account of an organisation of which somebody has said that it is still needed. Every service lets it lapse ninety
 * days later, unless that is said again.
 *
 * @param digest what it is known by: the person in this organisation; nobody is named
 * @param confirmedAt when it was last said; real time, as tokens keep it
 */
public record ConfirmedAccount(String digest, Instant confirmedAt) {

    /** What happens to it. */
    public sealed interface Event {

        record AccountConfirmed(Instant confirmedAt) implements Event {}
    }

    /** There is no reason to refuse. */
    public enum Refusal {}

    public Decision<ConfirmedAccount, Event, Refusal> confirmed() {
        return Decision.accept(this, new Event.AccountConfirmed(confirmedAt));
    }

    /** Once more, also after it has lapsed. What is said late of an earlier moment changes nothing. */
    public Decision<ConfirmedAccount, Event, Refusal> confirmedAgain(Instant now) {
        return now.isAfter(confirmedAt) ? new ConfirmedAccount(digest, now).confirmed() : Decision.unchanged(this);
    }
}
